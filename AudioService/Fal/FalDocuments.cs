using System.Text.Json.Serialization;

namespace VideoGen.AudioService.Fal;

/// <summary>Answer to a submission.</summary>
internal sealed record FalSubmitted(string? RequestId, string? StatusUrl, string? ResponseUrl, string? CancelUrl);

/// <summary>Answer to a status request. COMPLETED says only that it ended.</summary>
internal sealed record FalStatus(string? Status, string? ErrorType);

/// <summary>The result of a request that went well.</summary>
internal sealed record FalOutput(FalFile? Video, FalFile? Audio);

internal sealed record FalFile(string? Url);

internal sealed record FalUpload(string? FileUrl, string? UploadUrl);

/// <summary>Input of both endpoints.</summary>
internal sealed record FalInput
{
    public required string Prompt { get; init; }
    public required string NegativePrompt { get; init; }
    public required long Duration { get; init; }

    /// <summary>0–65535.</summary>
    public required int Seed { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? VideoUrl { get; init; }
}
