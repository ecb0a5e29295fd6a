using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator;
using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.UnitTests.ProviderSimulator;

public sealed class SubmissionLedgerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-ledger-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "ledger.jsonl");

    [Fact]
    public void The_last_line_of_an_entry_counts_and_a_line_that_a_kill_cut_off_does_not()
    {
        using (var ledger = Open())
        {
            ledger.Record(Entry("a", LedgerState.Pending));
            ledger.Record(Entry("b", LedgerState.Running));
            ledger.Record(Entry("a", LedgerState.Succeeded) with { ChargeMicros = 250_000 });
        }

        File.AppendAllText(Path, """{"id":"b","state":"succ""");
        using var reopened = Open();
        reopened.CloseInterrupted("runway", DateTimeOffset.UnixEpoch);
        Assert.Equal([("a", LedgerState.Succeeded, 250_000L), ("b", LedgerState.Lost, 0L)], reopened.Entries().Select(entry => (entry.Id, entry.State, entry.ChargeMicros)));
        Assert.Equal(4, File.ReadAllLines(Path).Length);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private SubmissionLedger Open() => new(Options.Create(new SimulatorOptions { LedgerFile = Path }));

    private static LedgerEntry Entry(string id, LedgerState state) => new()
    {
        Id = id, At = DateTimeOffset.UnixEpoch, Provider = "runway", Endpoint = "/v1/image_to_video", RequestHash = "0", Accepted = true, State = state,
    };
}
