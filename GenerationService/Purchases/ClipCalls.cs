using VideoGen.GenerationService.Clips;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.GenerationService.Purchases;

/// <summary>The ledger's rows of one clip.</summary>
internal static class ClipCalls
{
    public static async Task<IReadOnlyList<PaidCall>> OfClipAsync(this IPaidCalls calls, ClipSagaState clip, CancellationToken cancellationToken)
    {
        string[] items = [clip.ItemOf(ClipStep.Still), clip.ItemOf(ClipStep.Video)];
        return [.. (await calls.OfRunAsync(clip.RunId, cancellationToken)).Where(call => items.Contains(call.Item))];
    }

    /// <summary>Something may still run for it, so its cost is not final.</summary>
    public static bool IsOpen(this PaidCall call) => call.State is PaidCallState.Sending or PaidCallState.Unknown or PaidCallState.Accepted;
}
