using VideoGen.Contracts.Spending;

namespace VideoGen.ProviderSimulator.Ledger;

/// <summary>What the simulator says of itself; no provider has these addresses.</summary>
public static class LedgerEndpoints
{
    public static void MapLedger(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/simulator/ledger", (SubmissionLedger ledger, string? project) =>
        {
            var entries = ledger.Entries(project);
            return Results.Ok(new { totals = LedgerTotal.Of(entries), organisations = LedgerUse.OfOrganisations(entries), keys = LedgerUse.OfKeys(entries), entries });
        });
        routes.MapGet("/simulator", (SubmissionLedger ledger) => Results.Content(Page(LedgerTotal.Of(ledger.Entries())), "text/html; charset=utf-8"));
    }

    private static string Page(IReadOnlyList<LedgerTotal> totals)
    {
        var rows = string.Concat(totals.Select(total =>
            $"<tr><td>{total.Provider}<td>{total.Submissions}<td>{total.Accepted}<td>{total.Succeeded}<td>{total.Failed}<td>{Money.Format(total.ChargeMicros)}</tr>"));
        return $$"""
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Provider simulator</title>
            <style>body{font:16px system-ui;max-width:46rem;margin:3rem auto;padding:0 1rem}td,th{padding:.3rem .8rem;text-align:right}td:first-child,th:first-child{text-align:left}</style>
            <h1>Provider simulator</h1>
            <p>Stand-ins for Groq (<code>/groq</code>), Runway (<code>/runway</code>), Google (<code>/google</code>, <code>/vertex</code>), ElevenLabs
            (<code>/elevenlabs</code>), fal (<code>/fal</code>) and an own MMAudio server (<code>/mmaudio</code>). They speak the providers' protocols and
            return real media, drawn, filmed, spoken and sounded on this machine. No model runs here and nothing is billed: the amounts are what the real providers would charge.</p>
            <table><tr><th>Provider<th>Submissions<th>Accepted<th>Succeeded<th>Failed<th>Would cost</tr>{{rows}}</table>
            <p><a href="/simulator/ledger">The whole ledger as JSON</a> · <a href="/simulator/faults">Faults</a></p></html>
            """;
    }
}
