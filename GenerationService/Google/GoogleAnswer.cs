using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.GenerationService.Google;

/// <summary>Reads the answer to a submission. Only an answer that rules out an accepted job counts as "not taken".</summary>
internal static class GoogleAnswer
{
    /// <param name="response">Of any status.</param>
    /// <param name="idOf">The job's id in a body; null when it names none.</param>
    /// <param name="clock">For retry hints that are dates.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<SubmitOutcome> ReadAsync(
        HttpResponseMessage response, Func<string, string?> idOf, TimeProvider clock, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode) return GoogleFault.Outcome(response, body, clock);
        return idOf(body) is { Length: > 0 } id ? new SubmitOutcome.Accepted(id) : new SubmitOutcome.Unknown("The answer names no job.");
    }
}
