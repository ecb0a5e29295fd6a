namespace VideoGen.GenerationService.Runway;

/// <summary>Body of a create.</summary>
public abstract record RunwayRequest
{
    internal abstract string Path { get; }
}

/// <summary>Body of <c>POST /v1/text_to_image</c>.</summary>
public sealed record TextToImageRequest(string Model, string PromptText, string Ratio, IReadOnlyList<ReferenceImage>? ReferenceImages, long? Seed)
    : RunwayRequest
{
    internal override string Path => "v1/text_to_image";
}

/// <param name="Tag">Named in the prompt as <c>@Tag</c>.</param>
public sealed record ReferenceImage(string Uri, string Tag);

/// <summary>Body of <c>POST /v1/image_to_video</c>, or of <c>/v1/text_to_video</c> when there is no picture.</summary>
/// <param name="PromptImage">An address, or a list of <see cref="PromptFrame"/> where the clip ends on a picture too.</param>
/// <param name="Duration">Whole seconds.</param>
public sealed record VideoRequest(
    string Model, object? PromptImage, string PromptText, string Ratio, int Duration, bool? Audio, string? NegativePrompt, long? Seed) : RunwayRequest
{
    internal override string Path => PromptImage is null ? "v1/text_to_video" : "v1/image_to_video";
}

/// <param name="Position"><c>first</c> or <c>last</c>.</param>
public sealed record PromptFrame(string Uri, string Position);

/// <summary>Body of <c>POST /v1/uploads</c>.</summary>
public sealed record UploadRequest(string Filename, string Type = "ephemeral");
