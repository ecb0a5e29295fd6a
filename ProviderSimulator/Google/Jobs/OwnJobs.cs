using VideoGen.ProviderSimulator.Jobs;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ProviderSimulator.Google.Jobs;

public static class OwnJobs
{
    /// <param name="parent">What the operation's name has before <c>/operations/</c>; null for an interaction.</param>
    /// <exception cref="ProviderRefusal">There is no such job, or another key made it.</exception>
    public static VideoJob OwnJob(this JobStore<VideoJob> jobs, string id, string key, string? parent) =>
        Guid.TryParse(id, out var number) && jobs.Find(number) is { } job && job.Owner == KeyFingerprint.Of(key) && job.Parent == parent
            ? job
            : throw GoogleErrors.NotFound(id);
}
