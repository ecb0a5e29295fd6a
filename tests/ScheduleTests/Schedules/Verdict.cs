using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Projects;
using VideoGen.GenerationService.Clips;
using VideoGen.Invariants;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.ScheduleTests.Schedules;

/// <summary>Looks at a schedule that has come to rest.</summary>
internal sealed class Verdict(World world, Schedule schedule, Users users)
{
    /// <summary>What an outbox of a dead process waits for.</summary>
    private static readonly TimeSpan s_takeOver = TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<string>> FindAsync()
    {
        var evidence = await EvidenceAsync();
        return
        [
            .. world.Observations.Violations,
            .. PurchaseInvariants.Check(evidence).Select(violation => violation.ToString()),
            .. await MessagesAsync(),
            .. await ObjectsAsync(evidence),
            .. Calm(evidence),
        ];
    }

    private async Task<Evidence> EvidenceAsync() => new()
    {
        Rows = await world.Generation.ReadAsync(async database => (await database.Set<PaidCall>().AsNoTracking().ToListAsync()).Select(Row).ToList()),
        Allowances = await world.Generation.ReadAsync(async database => (await database.Set<SpendingAllowance>().AsNoTracking().ToListAsync())
            .Select(row => new RunAllowance(row.RunId, row.AllowanceMicros, row.ReservedMicros, row.SpentMicros)).ToList()),
        Jobs = [.. world.Wire.Accepted.Select(accepted => Job(accepted.Call, world.Providers.Ledger.Find(accepted.Job.Id)!))],
        Projects = await world.Projects.ReadAsync(async database => (await database.Projects.AsNoTracking().ToListAsync()).Select(project => new ObservedProject(
            project.Id, project.Status.ToString(), project.Status is ProjectStatus.Completed or ProjectStatus.Failed or ProjectStatus.Cancelled,
            world.Observations.Ends.TryGetValue(project.Id, out var end) ? end.At : null,
            users.Cancelled.TryGetValue(project.Id, out var at) ? at : null)).ToList()),
        HandedOut = world.Providers.Rendered.Hashes,
        Grace = TimeSpan.FromSeconds(5) + (world.Crashes.Count > 0 ? s_takeOver : TimeSpan.Zero),
    };

    private static PaidRow Row(PaidCall call) => new(
        call.Id, call.ProjectId, call.RunId, call.Item, call.Attempt, call.Provider, call.Model, call.State.ToString(), call.TaskId,
        call.ReservedMicros, call.CostMicros, call.Sha256, call.SentAt);

    private static ProviderJob Job(Guid? call, ProviderSimulator.Ledger.LedgerEntry entry) =>
        new(entry.Id, entry.Provider, entry.Model, entry.Project, entry.At, entry.ChargeMicros, entry.State.ToString(), call);

    private async Task<IEnumerable<string>> MessagesAsync()
    {
        var found = new List<string>();
        foreach (var courier in world.Couriers)
            if (await courier.UndeliveredAsync() is { } undelivered) found.Add($"INV-7: {undelivered}");
        found.AddRange(world.Observations.Committed.Where(message => !world.Post.Sent.Contains(message.Key) && !world.Observations.Withdrawn.Contains(message.Key))
            .Select(message => $"INV-7: {message.Value} was committed and never sent"));
        found.AddRange(world.Post.DeadLetters.Select(letter => $"INV-7: a message ended in an error queue: {letter}"));
        var clips = await world.Generation.ReadAsync(database => database.Clips.AsNoTracking().ToListAsync());
        found.AddRange(clips.Where(clip => clip.EndedAt is null).Select(clip => $"INV-11: the clip {clip.Item} of {clip.ProjectId} is at rest and {clip.CurrentState}"));
        return found;
    }

    /// <summary>What was fetched is in the object store, byte for byte.</summary>
    private async Task<IEnumerable<string>> ObjectsAsync(Evidence evidence)
    {
        var stored = world.Objects.Objects.Values.Select(bytes => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))).ToHashSet();
        var done = await world.Generation.ReadAsync(database => database.Clips.AsNoTracking().Where(clip => clip.CurrentState == nameof(ClipStateMachine.Done)).ToListAsync());
        return done.SelectMany(clip => new[] { clip.Still, clip.Video }.OfType<StoredClipFile>()
            .Where(file => !stored.Contains(file.Sha256) || !evidence.Rows.Any(row => row.Sha256 == file.Sha256))
            .Select(file => $"INV-4: {file.Path} of a clip that is done is not what is stored"));
    }

    /// <summary>Where nothing went wrong everything is made, and two jobs make one shot.</summary>
    private IEnumerable<string> Calm(Evidence evidence)
    {
        if (!schedule.IsCalm) yield break;
        foreach (var project in evidence.Projects.Where(project => project.Status != nameof(ProjectStatus.Completed)))
            yield return $"INV-1: nothing went wrong, and project {project.Id} is {project.Status}";
        var shots = schedule.Projects.Sum(project => project.Seconds.Count);
        if (evidence.Jobs.Count != 2 * shots) yield return $"INV-2: {shots} shots took {evidence.Jobs.Count} jobs";
    }
}
