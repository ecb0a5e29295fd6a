using System.Net;
using System.Text.Json;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.GenerationService.Runway;

/// <summary>Reads the answer to a create. Only an answer that rules out an accepted job counts as "not taken".</summary>
internal static class SubmitAnswer
{
    private static readonly TimeSpan s_defaultPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(10);

    public static SubmitOutcome Read(HttpStatusCode status, string body, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted =>
            Parse<CreatedTask>(body)?.Id is { Length: > 0 } id ? new SubmitOutcome.Accepted(id) : new SubmitOutcome.Unknown("The answer names no task."),
        HttpStatusCode.BadRequest => Rejection(body),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new SubmitOutcome.Rejected(RunwayFailures.KeyRefused, 0),
        HttpStatusCode.NotFound => new SubmitOutcome.Rejected(RunwayFailures.ModelGone, 0),
        HttpStatusCode.TooManyRequests => new SubmitOutcome.NotTaken(RunwayFailures.Busy, Pause(retryAfter)),
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable => new SubmitOutcome.NotTaken(RunwayFailures.Unreachable, Pause(retryAfter)),
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout =>
            new SubmitOutcome.Rejected(RunwayFailures.Invalid, 0),
        _ => new SubmitOutcome.Unknown($"The provider answered {(int)status}."),
    };

    /// <summary>Null when the text is not the JSON that was expected.</summary>
    public static T? Parse<T>(string body) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, RunwayJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SubmitOutcome.Rejected Rejection(string body)
    {
        var error = Parse<RunwayError>(body);
        if (Says(error?.Error, "credit")) return new SubmitOutcome.Rejected(RunwayFailures.NoCredits, 0);
        if (Says(error?.Error, "moderation") || Says(error?.Error, "safety"))
            return new SubmitOutcome.Rejected(RunwayFailures.Refused(charged: false), 0, RefusedBySafety: true);
        // The union over "model" finds no match for a model that is no longer offered.
        var isModelGone = error?.Issues?.Any(issue => Says(issue.Message, "discriminator")) == true;
        return new SubmitOutcome.Rejected(isModelGone ? RunwayFailures.ModelGone : RunwayFailures.Invalid, 0);
    }

    private static bool Says(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private static TimeSpan Pause(TimeSpan? retryAfter) =>
        retryAfter is not { } asked || asked <= TimeSpan.Zero ? s_defaultPause : asked < s_longestPause ? asked : s_longestPause;
}
