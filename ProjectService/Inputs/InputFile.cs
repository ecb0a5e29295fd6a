namespace VideoGen.ProjectService.Inputs;

/// <summary>An uploaded file as it was measured. Seconds and pixels are null for what has none.</summary>
public sealed record InputFile(string Path, long Bytes, double? Duration, int? Width, int? Height);
