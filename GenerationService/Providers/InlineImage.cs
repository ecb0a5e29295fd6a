namespace VideoGen.GenerationService.Providers;

/// <summary>A picture that travels inside a request.</summary>
/// <param name="ContentType">E.g. <c>image/png</c>; null where <paramref name="Base64"/> stands for the picture and is not it.</param>
public sealed record InlineImage(string Base64, string? ContentType);
