using VideoGen.Contracts.Spending;

namespace VideoGen.AudioService.Narration;

/// <summary>What only a voice can have wrong, beside the taxonomy's faults.</summary>
internal static class VoiceFailures
{
    public static readonly Failure Unknown = new(
        "voice-unknown",
        "The chosen voice does not exist at the voice provider. Nothing was charged; choose another voice in the plan.",
        Retryable: false, Charged: false);

    public static readonly Failure TooLong = new(
        "narration-too-long",
        "A narration line is longer than the voice provider takes. Nothing was charged; shorten the line.",
        Retryable: false, Charged: false);

    public static readonly Failure PlanTooSmall = new(
        "provider-plan-too-small",
        "The account at the provider may not use this voice or format. Nothing was charged; choose another voice.",
        Retryable: false, Charged: false);
}
