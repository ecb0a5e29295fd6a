namespace VideoGen.GenerationService.Runway;

/// <summary>Body of <c>POST /v1/text_to_image</c>.</summary>
public sealed record TextToImageRequest(string Model, string PromptText, string Ratio, IReadOnlyList<ReferenceImage>? ReferenceImages, long? Seed);

/// <param name="Tag">Named in the prompt as <c>@Tag</c>.</param>
public sealed record ReferenceImage(string Uri, string Tag);

/// <summary>Body of <c>POST /v1/image_to_video</c>.</summary>
/// <param name="Duration">Whole seconds.</param>
public sealed record ImageToVideoRequest(string Model, string PromptImage, string PromptText, string Ratio, int Duration, long? Seed);

/// <summary>Body of <c>POST /v1/uploads</c>.</summary>
public sealed record UploadRequest(string Filename, string Type = "ephemeral");
