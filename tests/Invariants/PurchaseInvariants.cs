namespace VideoGen.Invariants;

/// <summary>Checks at rest that nothing was paid twice, nothing paid is lost, and no books differ from the provider's.</summary>
public static class PurchaseInvariants
{
    /// <summary>Prices of single tokens end between two micro-dollars; we count the next higher one.</summary>
    private const long Rounding = 1;

    private static readonly string[] s_open = ["Intended", "Sending", "Accepted", "Succeeded", "Fetched", "Unknown"];

    public static IReadOnlyList<Violation> Check(Evidence evidence) =>
        [.. Ends(evidence), .. BoughtOnce(evidence), .. Books(evidence), .. Bytes(evidence), .. Budgets(evidence), .. Quiet(evidence), .. Closed(evidence)];

    private static IEnumerable<Violation> Ends(Evidence evidence) => evidence.Projects.Where(project => !project.HasEnded)
        .Select(project => new Violation("INV-1", $"project {project.Id} is at rest and still {project.Status}"));

    private static IEnumerable<Violation> BoughtOnce(Evidence evidence)
    {
        foreach (var jobs in evidence.Jobs.Where(job => job.Call is not null).GroupBy(job => job.Call))
            if (jobs.Count() > 1)
                yield return new Violation("INV-2", $"one purchase, {RowOf(evidence, jobs.Key)}, was accepted {jobs.Count()} times: {string.Join(", ", jobs)}");
        foreach (var job in evidence.Jobs.Where(job => evidence.Rows.Count(row => row.Provider == job.Provider && job.IsNamed(row.TaskId)) > 1))
            yield return new Violation("INV-2", $"two rows claim the job {job}");
        foreach (var rows in evidence.Rows.GroupBy(row => (row.RunId, row.Item, row.Attempt, row.Provider, row.Model)))
            if (rows.Count() > 1) yield return new Violation("INV-2", $"{rows.Count()} rows for one attempt: {string.Join("; ", rows)}");
    }

    private static IEnumerable<Violation> Books(Evidence evidence)
    {
        // Lost answers, and immediate ones that came without a name.
        var nameless = new List<PaidRow>(evidence.Rows.Where(row => row is { State: "WrittenOff" or "Unknown" or "Settled", TaskId: null, SentAt: not null }));
        foreach (var job in evidence.Jobs.OrderBy(job => job.At))
        {
            if (evidence.Rows.FirstOrDefault(row => row.Provider == job.Provider && job.IsNamed(row.TaskId)) is { } row)
            {
                if (row.CostMicros < job.ChargeMicros) yield return new Violation("INV-3", $"the provider charged {job}, the ledger has {row}");
                if (row.State == "Settled" && row.CostMicros - job.ChargeMicros > Rounding) yield return new Violation("INV-3", $"settled {row} is not what was billed: {job}");
            }
            else if (nameless.FirstOrDefault(candidate => MayBe(candidate, job)) is { } written)
            {
                nameless.Remove(written);
                if (written.CostMicros < job.ChargeMicros) yield return new Violation("INV-3", $"the provider charged {job}, the ledger has {written}");
            }
            else yield return new Violation(job.Call is null ? "INV-2" : "INV-3", $"the provider accepted {job}, and no row knows it; its call is {RowOf(evidence, job.Call)}");
        }
    }

    private static bool MayBe(PaidRow row, ProviderJob job) => job.Call is { } call
        ? row.Id == call
        : row.Provider == job.Provider && row.Model == job.Model && (job.Project is null || job.Project == row.ProjectId.ToString())
            && row.SentAt is { } sent && job.At >= sent.AddSeconds(-2) && job.At <= sent.AddMinutes(10);

    private static IEnumerable<Violation> Bytes(Evidence evidence)
    {
        foreach (var row in evidence.Rows.Where(row => row.Sha256 is not null && evidence.HandedOut?.Contains(row.Sha256) == false))
            yield return new Violation("INV-4", $"what was fetched for {row} is not what the provider handed out");
        foreach (var rows in evidence.Rows.Where(row => row.Sha256 is not null).GroupBy(row => row.Sha256))
            if (rows.Count() > 1 && evidence.HandedOut is not null) yield return new Violation("INV-4", $"one result was taken for several: {string.Join("; ", rows)}");
    }

    private static IEnumerable<Violation> Budgets(Evidence evidence)
    {
        foreach (var allowance in evidence.Allowances)
        {
            var rows = evidence.Rows.Where(row => row.RunId == allowance.RunId && row.Service == allowance.Service).ToList();
            if (allowance.ReservedMicros + allowance.SpentMicros > allowance.AllowedMicros) yield return new Violation("INV-6", $"{allowance} is overdrawn");
            if (rows.Sum(row => row.CostMicros) != allowance.SpentMicros || rows.Sum(row => row.ReservedMicros) != allowance.ReservedMicros)
                yield return new Violation("INV-6", $"{allowance} is not the sum of its calls: {string.Join("; ", rows)}");
        }
    }

    private static IEnumerable<Violation> Quiet(Evidence evidence)
    {
        foreach (var project in evidence.Projects)
        {
            var late = evidence.Jobs.Where(job => job.Project == project.Id.ToString()).ToList();
            foreach (var job in late.Where(job => job.At > project.CancelledAt + evidence.Grace))
                yield return new Violation("INV-10", $"{job} was bought {job.At - project.CancelledAt} after project {project.Id} was cancelled");
            foreach (var job in late.Where(job => job.At > project.EndedAt + evidence.Grace))
                yield return new Violation("INV-1", $"{job} was bought {job.At - project.EndedAt} after project {project.Id} had ended as {project.Status}");
        }
    }

    private static IEnumerable<Violation> Closed(Evidence evidence) => evidence.Rows.Where(row => s_open.Contains(row.State) || row.ReservedMicros != 0)
        .Select(row => new Violation("INV-11", $"{row} is still open at rest"));

    private static string RowOf(Evidence evidence, Guid? call) => evidence.Rows.FirstOrDefault(row => row.Id == call)?.ToString() ?? "unknown";
}
