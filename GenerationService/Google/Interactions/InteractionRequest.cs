namespace VideoGen.GenerationService.Google.Interactions;

/// <summary>Body of <c>POST /v1beta/interactions</c> for a clip.</summary>
internal sealed record InteractionRequest(
    string Model, IReadOnlyList<InteractionContent> Input, VideoFormat ResponseFormat, GenerationConfig GenerationConfig, bool Background = true, bool Store = true);

/// <summary>A text or a picture, by <see cref="Type"/>.</summary>
internal sealed record InteractionContent(string Type, string? Text = null, string? MimeType = null, string? Data = null);

/// <param name="Duration">E.g. <c>8s</c>.</param>
internal sealed record VideoFormat(string? AspectRatio, string Duration, string? Resolution, string Type = "video", string Delivery = "uri");

internal sealed record GenerationConfig(VideoConfig VideoConfig);

internal sealed record VideoConfig(string Task);
