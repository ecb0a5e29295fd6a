using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Projects;
using VideoGen.ScheduleTests.Processes;
using VideoGen.ScheduleTests.Time;
using VideoGen.ServiceDefaults.Messaging;
using VideoGen.ServiceDefaults.Messaging.Outbox;
using VideoGen.ServiceDefaults.Messaging.Scheduling;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.ScheduleTests.Schedules;

/// <summary>What was seen at the commits of a schedule: messages that must leave, ends of projects, money at every instant.</summary>
internal sealed class Observations(SteppedClock clock, Trace trace)
{
    private readonly Dictionary<DbContext, List<StoredMessage>> _pending = [];

    /// <summary>Messages whose sending is committed, by id.</summary>
    public Dictionary<Guid, string> Committed { get; } = [];

    /// <summary>Scheduled messages that were taken back before they left.</summary>
    public HashSet<Guid> Withdrawn { get; } = [];

    /// <summary>The first end of each project, and when.</summary>
    public Dictionary<Guid, (ProjectStatus Status, DateTimeOffset At)> Ends { get; } = [];

    public List<string> Violations { get; } = [];

    /// <summary>Who committed each outbox; null for a request of a user.</summary>
    public Dictionary<Guid, SimulatedProcess?> Senders { get; } = [];

    public void Begin()
    {
        _pending.Clear();
        Committed.Clear();
        Withdrawn.Clear();
        Ends.Clear();
        Violations.Clear();
        Senders.Clear();
    }

    public void BeforeCommit(string service, DbContext context)
    {
        foreach (var message in Added<DelayedMessage>(context)) message.DueTime = OnThisClock(message.DueTime);
        foreach (var outbox in Added<OutboxState>(context)) Senders[outbox.OutboxId] = Flow.Current?.Process;
        _pending[context] = [.. Added<OutboxMessage>(context), .. Added<DelayedMessage>(context)];
        foreach (var entry in context.ChangeTracker.Entries<DelayedMessage>().Where(entry => entry.State == EntityState.Deleted))
            Withdrawn.Add(entry.Entity.MessageId);
    }

    public void AfterCommit(string service, DbContext context)
    {
        foreach (var message in _pending.Remove(context, out var pending) ? pending : []) Committed[message.MessageId] = message.MessageType;
        if (Has<SpendingAllowance>(context))
            foreach (var allowance in context.ChangeTracker.Entries<SpendingAllowance>().Select(entry => entry.Entity)) Check(service, allowance);
        if (Has<VideoProject>(context))
            foreach (var project in context.ChangeTracker.Entries<VideoProject>().Select(entry => entry.Entity)) Check(project);
    }

    /// <summary>MassTransit itself counts delays from the machine's clock.</summary>
    private DateTimeOffset OnThisClock(DateTimeOffset due)
    {
        var now = clock.GetUtcNow();
        return due > now.AddYears(-1) ? due : now.AddSeconds(Math.Ceiling((due - DateTimeOffset.UtcNow).TotalSeconds));
    }

    private void Check(string service, SpendingAllowance allowance)
    {
        if (allowance.ReservedMicros + allowance.SpentMicros <= allowance.AllowanceMicros && allowance.ReservedMicros >= 0 && allowance.SpentMicros >= 0) return;
        Violations.Add($"INV-6: {service} run {allowance.RunId}: reserved {allowance.ReservedMicros} + spent {allowance.SpentMicros} > allowed {allowance.AllowanceMicros}");
    }

    private void Check(VideoProject project)
    {
        var isEnd = project.Status is ProjectStatus.Completed or ProjectStatus.Failed or ProjectStatus.Cancelled;
        if (Ends.TryGetValue(project.Id, out var end))
        {
            if (project.Status != end.Status) Violations.Add($"INV-1: project {project.Id} was {end.Status} and became {project.Status}");
        }
        else if (isEnd)
        {
            Ends[project.Id] = (project.Status, clock.GetUtcNow());
            trace.Add($"  project {project.Id.ToString()[..4]} is {project.Status} {project.Failure?.Code}");
        }
    }

    private static bool Has<T>(DbContext context) => context.Model.FindEntityType(typeof(T)) is not null;

    private static IEnumerable<T> Added<T>(DbContext context) where T : class =>
        context.ChangeTracker.Entries<T>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity);
}
