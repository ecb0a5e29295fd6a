using MassTransit;
using MassTransit.Configuration;
using VideoGen.ServiceDefaults.Messaging.Scheduling;

namespace VideoGen.ServiceDefaults.Messaging.Failures;

/// <summary>
/// Outermost first: a few widely spaced redeliveries, short retries, many quick ones for conflicts. The consumer's transaction is
/// inside all of them. What is left goes to the <c>_error</c> queue.
/// </summary>
internal static class FailurePolicy
{
    public static void UseFailurePolicy(this IReceiveEndpointConfigurator endpoint, MessagingOptions options, IDirectScheduler scheduler)
    {
        endpoint.AddPrePipeSpecification(new FilterPipeSpecification<ConsumeContext>(new DirectScheduleFilter(scheduler)));
        if (options.Redeliveries > 0)
            endpoint.UseScheduledRedelivery(redelivery =>
            {
                redelivery.Ignore<Exception>(FailureKinds.IsPermanent);
                redelivery.Intervals([.. Enumerable.Range(0, options.Redeliveries).Select(options.FindRedelivery)]);
            });
        if (options.Retries > 0)
            endpoint.UseMessageRetry(retry =>
            {
                retry.Ignore<Exception>(FailureKinds.IsPermanent);
                retry.Intervals([.. Enumerable.Range(0, options.Retries).Select(attempt => options.FindRetry(attempt) * (0.75 + Random.Shared.NextDouble() / 2))]);
            });
        if (options.ConflictRetries > 0)
            endpoint.UseMessageRetry(retry =>
            {
                retry.Handle<Exception>(FailureKinds.IsConflict);
                retry.Intervals([.. Enumerable.Range(0, options.ConflictRetries).Select(_ => TimeSpan.FromMilliseconds(Random.Shared.Next(2, 40)))]);
            });
    }
}
