using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using VideoGen.ScheduleTests.Processes;
using VideoGen.ScheduleTests.Schedules;
using VideoGen.ServiceDefaults.Messaging.Inbox;
using VideoGen.ServiceDefaults.Messaging.Outbox;
using VideoGen.ServiceDefaults.Messaging.Scheduling;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.ScheduleTests.Databases;

/// <summary>Stands at every commit of a service: lets processes die before and after it, and notes what the invariants are about.</summary>
internal sealed class CommitWatch(string service, Crashes crashes, Observations observations) : SaveChangesInterceptor
{
    private readonly Dictionary<DbContext, CrashPoint> _committing = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var context = eventData.Context!;
        var (before, after) = Points(context);
        crashes.Pass(before, $"before a commit of {service}");
        observations.BeforeCommit(service, context);
        lock (_committing) _committing[context] = after;
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var context = eventData.Context!;
        CrashPoint point;
        lock (_committing) _committing.Remove(context, out point);
        observations.AfterCommit(service, context);
        if (context.ChangeTracker.Entries<PaidCall>().FirstOrDefault(entry => entry.Entity.State == PaidCallState.Sending) is { } sending
            && Flow.Current is { } flow) flow.SendingCall = sending.Entity.Id;
        crashes.Pass(point, $"after a commit of {service}");
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        lock (_committing) _committing.Remove(eventData.Context!);
        return Task.CompletedTask;
    }

    private static (CrashPoint Before, CrashPoint After) Points(DbContext context)
    {
        if (Changed<PaidCall>(context) is { } call)
            return call.State switch
            {
                EntityState.Added => (CrashPoint.BeforeIntent, CrashPoint.BeforeSend),
                _ when call.Entity.State == PaidCallState.Sending => (CrashPoint.BeforeSend, CrashPoint.BeforeSend),
                _ when call.Entity.State == PaidCallState.Fetched => (CrashPoint.BeforeObjectRow, CrashPoint.Elsewhere),
                _ when call.OriginalValues.GetValue<PaidCallState>(nameof(PaidCall.State)) == PaidCallState.Sending =>
                    (CrashPoint.BeforeTaskId, CrashPoint.BeforeAcknowledgement),
                _ => (CrashPoint.Elsewhere, CrashPoint.Elsewhere),
            };
        return context.ChangeTracker.Entries<InboxState>().Any(entry => entry.State == EntityState.Added)
            ? (CrashPoint.Elsewhere, Sends(context) ? CrashPoint.BeforePublish : CrashPoint.BeforeAcknowledgement)
            : (CrashPoint.Elsewhere, CrashPoint.Elsewhere);
    }

    private static EntityEntry<T>? Changed<T>(DbContext context) where T : class =>
        context.Model.FindEntityType(typeof(T)) is null
            ? null
            : context.ChangeTracker.Entries<T>().FirstOrDefault(entry => entry.State is EntityState.Added or EntityState.Modified);

    private static bool Sends(DbContext context) =>
        context.ChangeTracker.Entries<OutboxMessage>().Any(entry => entry.State == EntityState.Added)
            || context.ChangeTracker.Entries<DelayedMessage>().Any(entry => entry.State == EntityState.Added);
}
