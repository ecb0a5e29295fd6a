using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Google;

/// <summary>The refusals that the fault board asks for, in Google's words.</summary>
public sealed class GoogleFaults(FaultBoard board)
{
    /// <param name="request">Its model is known.</param>
    /// <param name="keyRefused">How this service refuses a key.</param>
    /// <exception cref="ProviderRefusal">The board refuses this submission.</exception>
    public void Check(PaidRequest request, Func<ProviderRefusal> keyRefused)
    {
        var fault = request.Meet(
            board, FaultKind.KeyRevoked, FaultKind.ModelGone, FaultKind.NoCredit, FaultKind.RateLimited, FaultKind.TooManyConcurrent, FaultKind.DailyLimit,
            FaultKind.SystemBusy, FaultKind.RefusedInput);
        if (fault is null) return;
        throw fault.Kind switch
        {
            FaultKind.KeyRevoked => keyRefused(),
            FaultKind.ModelGone => GoogleErrors.ModelGone(request.Model!),
            FaultKind.NoCredit => GoogleErrors.Of(400, "FAILED_PRECONDITION", "This API requires billing. Please enable billing on your project, or check that it is in good standing."),
            FaultKind.RateLimited => GoogleErrors.Exhausted("generate_requests_per_minute", fault.RetryAfterSeconds),
            FaultKind.TooManyConcurrent => GoogleErrors.Exhausted("concurrent_video_requests", fault.RetryAfterSeconds),
            FaultKind.DailyLimit => GoogleErrors.Exhausted("generate_requests_per_day", null),
            FaultKind.SystemBusy => GoogleErrors.Of(503, "UNAVAILABLE", "The model is overloaded. Please try again later."),
            _ => GoogleErrors.Blocked(),
        };
    }
}
