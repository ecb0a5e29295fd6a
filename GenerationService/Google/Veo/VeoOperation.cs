using System.Text.Json;

namespace VideoGen.GenerationService.Google.Veo;

/// <summary>A long-running operation as both services answer it. <see cref="Done"/> is absent while it runs.</summary>
internal sealed record VeoOperation(string? Name, bool? Done, JsonElement? Error, VeoResponse? Response)
{
    /// <summary>What came out: wrapped on the Gemini API, plain on Vertex AI; null without a response.</summary>
    public VeoResponse? Result => Response?.GenerateVideoResponse ?? Response;
}

internal sealed record VeoResponse(
    VeoResponse? GenerateVideoResponse, IReadOnlyList<VeoSample>? GeneratedSamples, IReadOnlyList<VeoVideo>? Videos, int? RaiMediaFilteredCount,
    IReadOnlyList<string>? RaiMediaFilteredReasons)
{
    /// <summary>The first clip; null when none passed.</summary>
    public VeoVideo? Video => GeneratedSamples?.FirstOrDefault()?.Video ?? Videos?.FirstOrDefault();
}

internal sealed record VeoSample(VeoVideo? Video);

/// <summary>An address (<see cref="Uri"/>, or <see cref="GcsUri"/> on Vertex AI) or the bytes.</summary>
internal sealed record VeoVideo(string? Uri, string? EncodedVideo, string? GcsUri, string? BytesBase64Encoded)
{
    public string? Address => Uri ?? GcsUri;

    public string? Base64 => EncodedVideo ?? BytesBase64Encoded;
}
