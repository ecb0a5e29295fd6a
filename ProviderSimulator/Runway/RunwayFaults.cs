using System.Globalization;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Runway;

/// <summary>The refusals that the fault board asks for, in Runway's words.</summary>
public sealed class RunwayFaults(FaultBoard board)
{
    /// <exception cref="ProviderRefusal">The board refuses this submission, or the organisation's day is used up.</exception>
    public void Check(PaidRequest request)
    {
        var fault = request.Meet(board, FaultKind.KeyRevoked, FaultKind.ModelGone, FaultKind.NoCredit, FaultKind.RateLimited, FaultKind.DailyLimit);
        if (fault is null) return;
        throw fault.Kind switch
        {
            FaultKind.KeyRevoked => RunwayErrors.NoKey(),
            FaultKind.ModelGone => RunwayErrors.NoModel(),
            FaultKind.NoCredit => RunwayErrors.NoCredits(),
            FaultKind.DailyLimit => RunwayErrors.NoMoreToday(Hint(fault)),
            _ => RunwayErrors.Plain(StatusCodes.Status429TooManyRequests, "Too many requests.", Hint(fault)),
        };
    }

    private static string? Hint(FaultRule fault) => fault.RetryAfterSeconds?.ToString(CultureInfo.InvariantCulture);
}
