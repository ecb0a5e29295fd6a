using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Ledger;

/// <summary>Everything that the simulator was asked to do for money, and what it would have charged.</summary>
public sealed class SubmissionLedger : IDisposable
{
    private readonly Lock _gate = new();
    private readonly LedgerFile _file;
    private readonly List<string> _order = [];
    private readonly Dictionary<string, LedgerEntry> _entries = [];

    public SubmissionLedger(IOptions<SimulatorOptions> options)
    {
        _file = new LedgerFile(options.Value.LedgerFile);
        foreach (var line in _file.Lines) Keep(line);
    }

    /// <summary>Writes the entry as it now stands.</summary>
    public LedgerEntry Record(LedgerEntry entry)
    {
        lock (_gate)
        {
            _file.Append(entry);
            Keep(entry);
        }

        return entry;
    }

    public LedgerEntry RecordRefused(PaidRequest request) => Record(request.Entry($"refused-{Guid.NewGuid():N}", LedgerState.Refused));

    public LedgerEntry? Find(string id)
    {
        lock (_gate) return _entries.GetValueOrDefault(id);
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Entries(string? project = null)
    {
        lock (_gate) return [.. _order.Select(id => _entries[id]).Where(entry => project is null || entry.Project == project)];
    }

    /// <summary>What one organisation has cost at one provider, in micro-dollars.</summary>
    public long ChargedTo(string provider, string organisation)
    {
        lock (_gate) return _entries.Values.Where(entry => entry.Provider == provider && entry.Organisation == organisation).Sum(entry => entry.ChargeMicros);
    }

    /// <summary>Immediate answers that a kill interrupted never reached anybody: they end here, uncharged. Tasks and speech resume instead.</summary>
    public void CloseInterrupted(string provider, DateTimeOffset now) => CloseInterrupted(entry => entry.Provider == provider, now);

    /// <inheritdoc cref="CloseInterrupted(string, DateTimeOffset)"/>
    public void CloseInterrupted(Func<LedgerEntry, bool> isOne, DateTimeOffset now)
    {
        foreach (var entry in Entries().Where(entry => entry.State == LedgerState.Running && isOne(entry)))
            Record(entry with { State = LedgerState.Lost, FinishedAt = now });
    }

    public void Dispose() => _file.Dispose();

    private void Keep(LedgerEntry entry)
    {
        if (!_entries.ContainsKey(entry.Id)) _order.Add(entry.Id);
        _entries[entry.Id] = entry;
    }
}
