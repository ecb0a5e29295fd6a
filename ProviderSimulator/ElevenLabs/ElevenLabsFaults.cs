using System.Globalization;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>The refusals that the fault board asks for, in ElevenLabs' words.</summary>
public sealed class ElevenLabsFaults(FaultBoard board)
{
    /// <param name="credits">What the request would cost.</param>
    /// <exception cref="ProviderRefusal">The board refuses this submission.</exception>
    public void Check(PaidRequest request, int credits)
    {
        var fault = request.Meet(board, FaultKind.KeyRevoked, FaultKind.ModelGone, FaultKind.NoCredit, FaultKind.RefusedInput, FaultKind.TooManyConcurrent, FaultKind.SystemBusy);
        if (fault is null) return;
        throw fault.Kind switch
        {
            FaultKind.KeyRevoked => ElevenLabsErrors.NoKey(),
            FaultKind.ModelGone => ElevenLabsErrors.NoModel(request.Model),
            FaultKind.NoCredit => ElevenLabsErrors.NoQuota(credits, 0, credits),
            FaultKind.RefusedInput => request.Endpoint.StartsWith("/v1/text-to-speech", StringComparison.Ordinal)
                ? ElevenLabsErrors.Refusal(StatusCodes.Status400BadRequest, "content_against_policy", "This text may be against our terms of service.")
                : ElevenLabsErrors.Refusal(StatusCodes.Status400BadRequest, "bad_prompt",
                    "Your prompt appears to have violated our Terms of Service. Please try again with a different prompt."),
            FaultKind.TooManyConcurrent => ElevenLabsErrors.TooMany(1, Hint(fault)),
            _ => ElevenLabsErrors.Refusal(StatusCodes.Status429TooManyRequests, "system_busy",
                "The system is experiencing heavy traffic, please try again later.", Hint(fault)),
        };
    }

    public bool Corrupts(PaidRequest request) => request.Meet(board, FaultKind.CorruptMedia) is not null;

    /// <returns>The length to make; shorter than ordered where the board says so.</returns>
    public double SecondsOf(PaidRequest request, double ordered) =>
        request.Meet(board, FaultKind.WrongDuration) is { } fault ? fault.Seconds ?? ordered / 2 : ordered;

    private static string? Hint(FaultRule fault) => fault.RetryAfterSeconds?.ToString(CultureInfo.InvariantCulture);
}
