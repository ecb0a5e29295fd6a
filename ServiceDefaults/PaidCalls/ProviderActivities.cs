using System.Diagnostics;

namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>
/// Spans of source <c>VideoGen.Providers</c>: <c>submit</c> is one request to a paid endpoint, <c>provider-task</c> the whole time that a
/// provider had the job, from the request until its end was known (one per paid call, also when the answer came at once).
/// </summary>
internal static class ProviderActivities
{
    public const string SourceName = "VideoGen.Providers";

    private static readonly ActivitySource s_source = new(SourceName);

    public static Activity? StartSubmission(PaidCall call) => Describe(s_source.StartActivity("submit", ActivityKind.Client), call);

    public static void RecordTask(PaidCall call)
    {
        if (call.SentAt is not { } sent || call.EndedAt is not { } ended) return;
        using var activity = Describe(s_source.StartActivity("provider-task", ActivityKind.Client, default(ActivityContext), startTime: sent), call);
        activity?.SetTag("videogen.outcome", call.State.ToString());
        activity?.SetEndTime(ended.UtcDateTime);
    }

    private static Activity? Describe(Activity? activity, PaidCall call) => activity?
        .SetTag("videogen.project_id", call.ProjectId.ToString())
        .SetTag("videogen.item", call.Item)
        .SetTag("videogen.attempt", call.Attempt)
        .SetTag("gen_ai.provider.name", call.Provider)
        .SetTag("gen_ai.request.model", call.Model);
}
