namespace VideoGen.GenerationService.Runway;

/// <summary>Answer to every create.</summary>
internal sealed record CreatedTask(string? Id);

/// <summary>A form to post the file to, and the URI under which it is then known.</summary>
internal sealed record UploadSlot(string UploadUrl, Dictionary<string, string> Fields, string RunwayUri);

/// <summary>Any error; <see cref="Issues"/> when the body did not validate.</summary>
internal sealed record RunwayError(string? Error, IReadOnlyList<RunwayIssue>? Issues);

internal sealed record RunwayIssue(string? Code, string? Message);

/// <summary>Answer to <c>GET /v1/tasks/{id}</c>.</summary>
internal sealed record RunwayTask(string? Status, double? Progress, IReadOnlyList<string>? Output, string? Failure, string? FailureCode, RunwayCost? Cost);

internal sealed record RunwayCost(double Credits)
{
    private const long MicrosPerCredit = 10_000;

    public long Micros => (long)Math.Round(Credits * MicrosPerCredit);
}
