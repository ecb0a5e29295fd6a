using MassTransit;
using MassTransit.Configuration;
using VideoGen.ServiceDefaults.Messaging.Scheduling;

namespace VideoGen.ServiceDefaults.Messaging.Failures;

/// <summary>
/// Outermost first: patience while the database is away (nothing could be scheduled then), a few widely spaced redeliveries, short
/// retries, many quick ones for conflicts. The consumer's transaction is inside all of them. What is left goes to the <c>_error</c>
/// queue.
/// </summary>
internal static class FailurePolicy
{
    private static readonly TimeSpan s_longestOutagePause = TimeSpan.FromSeconds(15);

    // With pauses of 0.5 s, 1 s, 2 s ... 15 s this waits five minutes; the broker would take the message back after thirty.
    private const int OutageRetries = 24;

    public static void UseFailurePolicy(this IReceiveEndpointConfigurator endpoint, MessagingOptions options, IDirectScheduler scheduler)
    {
        endpoint.AddPrePipeSpecification(new FilterPipeSpecification<ConsumeContext>(new DirectScheduleFilter(scheduler)));
        endpoint.UseMessageRetry(retry =>
        {
            retry.Handle<Exception>(FailureKinds.IsOutage);
            retry.Intervals(Intervals(OutageRetries, FindOutagePause));
        });
        if (options.Redeliveries > 0)
            endpoint.UseScheduledRedelivery(redelivery =>
            {
                redelivery.Handle<Exception>(IsWorthAnotherTry);
                redelivery.Intervals(Intervals(options.Redeliveries, options.FindRedelivery));
            });
        if (options.Retries > 0)
            endpoint.UseMessageRetry(retry =>
            {
                retry.Handle<Exception>(exception => IsWorthAnotherTry(exception) && !FailureKinds.IsConflict(exception));
                retry.Intervals(Intervals(options.Retries, attempt => options.FindRetry(attempt) * (0.75 + Random.Shared.NextDouble() / 2)));
            });
        if (options.ConflictRetries > 0)
            endpoint.UseMessageRetry(retry =>
            {
                retry.Handle<Exception>(FailureKinds.IsConflict);
                retry.Intervals(Intervals(options.ConflictRetries, attempt => TimeSpan.FromMilliseconds(Random.Shared.Next(2, 20 + 10 * attempt))));
            });
    }

    private static bool IsWorthAnotherTry(Exception exception) => !FailureKinds.IsPermanent(exception) && !FailureKinds.IsOutage(exception);

    private static TimeSpan FindOutagePause(int attempt) =>
        TimeSpan.FromMilliseconds(Math.Min(500 * Math.Pow(2, attempt), s_longestOutagePause.TotalMilliseconds) * (0.75 + Random.Shared.NextDouble() / 2));

    private static TimeSpan[] Intervals(int count, Func<int, TimeSpan> find) => [.. Enumerable.Range(0, count).Select(find)];
}
