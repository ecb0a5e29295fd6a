namespace VideoGen.ProjectService.Inputs;

/// <summary>Who uploads, as the StorageService knows it.</summary>
public sealed record UploadOwner(string UserId);
