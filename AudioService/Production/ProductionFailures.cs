using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AudioService.Production;

/// <summary>Why a run has no track, for reasons of our own.</summary>
internal static class ProductionFailures
{
    public static readonly Failure Missing =
        new("audio-missing", "A sound file of this project is no longer stored. Upload the audio again and generate the video again.", Retryable: false, Charged: false);

    public static readonly Failure Unreadable =
        new("audio-unreadable", "A sound file of this project cannot be read. Upload the audio in another format.", Retryable: false, Charged: false);

    public static readonly Failure Cancelled =
        new("cancelled", "The sound was cancelled. What it had cost by then stays spent.", Retryable: false, Charged: true);

    public static Failure AllowanceExceeded(AllowanceExceededException exceeded) => new("allowance-exceeded", exceeded.Message, Retryable: false, Charged: false);
}
