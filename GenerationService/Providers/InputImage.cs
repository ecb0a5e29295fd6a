namespace VideoGen.GenerationService.Providers;

/// <summary>A picture of our object store.</summary>
/// <param name="Path">Object key.</param>
/// <param name="Identity">Stands for the content in the canonical request: its SHA-256 where it is known, else the key.</param>
public sealed record InputImage(string Path, string Identity);
