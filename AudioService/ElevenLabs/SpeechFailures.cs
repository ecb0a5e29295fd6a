using VideoGen.Contracts.Spending;

namespace VideoGen.AudioService.ElevenLabs;

/// <summary>ElevenLabs' errors in words that a user may read.</summary>
public static class SpeechFailures
{
    public static readonly Failure Unreachable = new(
        "provider-unavailable",
        "The voice provider could not be reached. Nothing was charged; try again in a few minutes.",
        Retryable: true, Charged: false);

    public static readonly Failure Busy = new(
        "provider-busy",
        "The voice provider takes no more work at the moment. Nothing was charged; try again later.",
        Retryable: true, Charged: false);

    public static readonly Failure NoCredits = new(
        "provider-credits-exhausted",
        "The account at the voice provider has no credit left. Nothing was charged; try again when the operator has topped it up.",
        Retryable: true, Charged: false);

    public static readonly Failure KeyRefused = new(
        "provider-key-refused",
        "The voice provider does not accept our key. Nothing was charged; the operator has to renew the key.",
        Retryable: true, Charged: false);

    public static readonly Failure PlanTooSmall = new(
        "provider-plan-too-small",
        "The account at the voice provider may not use this voice or format. Nothing was charged; choose another voice.",
        Retryable: false, Charged: false);

    public static readonly Failure VoiceUnknown = new(
        "voice-unknown",
        "The chosen voice does not exist at the voice provider. Nothing was charged; choose another voice in the plan.",
        Retryable: false, Charged: false);

    public static readonly Failure ModelGone = new(
        "model-unavailable",
        "The speech model is no longer offered. Nothing was charged; the operator has to choose another one.",
        Retryable: false, Charged: false);

    public static readonly Failure TooLong = new(
        "narration-too-long",
        "A narration line is longer than the voice provider takes. Nothing was charged; shorten the line.",
        Retryable: false, Charged: false);

    public static readonly Failure Refused = new(
        "content-refused",
        "The voice provider's safety rules refuse a narration line. Nothing was charged; change its words.",
        Retryable: false, Charged: false);

    public static readonly Failure Invalid = new(
        "provider-rejected-request",
        "The voice provider could not use our request for a narration line. Nothing was charged; change the line, or report this to us.",
        Retryable: false, Charged: false);

    public static readonly Failure OutcomeUnknown = new(
        "provider-outcome-unknown",
        "The connection to the voice provider broke twice for the same line; both attempts count as spent. Generate the video again.",
        Retryable: true, Charged: true);
}
