using VideoGen.Contracts.Spending;

namespace VideoGen.GenerationService.Runway;

/// <summary>Runway's errors in words that a user may read, and which of them may be tried once more.</summary>
public static class RunwayFailures
{
    public static readonly Failure Unreachable = Free("provider-unavailable",
        "The video provider could not be reached. Nothing was charged; try again in a few minutes.", retryable: true);

    public static readonly Failure Busy = Free("provider-busy", "The video provider takes no more work at the moment. Nothing was charged; try again later.",
        retryable: true);

    public static readonly Failure NoCredits = Free("provider-credits-exhausted",
        "The account at the video provider has no credit left. Nothing was charged; try again when the operator has topped it up.", retryable: true);

    public static readonly Failure KeyRefused = Free("provider-key-refused",
        "The video provider does not accept our key. Nothing was charged; the operator has to renew the key.", retryable: true);

    public static readonly Failure ModelGone = Free("model-unavailable",
        "The chosen video model is no longer offered. Nothing was charged; choose another model in the plan.", retryable: false);

    public static readonly Failure Invalid = Free("provider-rejected-request",
        "The video provider could not use our request for this shot. Nothing was charged; change the shot's prompt, or report this to us.", retryable: false);

    /// <summary>The provider's own code is a hint for abuse and is not shown.</summary>
    public static Failure Refused(bool charged) =>
        new("content-refused", "The video provider's safety rules refuse this shot. Change its prompt or its character image.", false, charged);

    public static Failure Of(string? failureCode, bool charged) => failureCode switch
    {
        _ when IsSafety(failureCode) => Refused(charged),
        not null when failureCode.StartsWith("ASSET.", StringComparison.Ordinal) =>
            new Failure("provider-bad-input",
                "The video provider could not read the picture that this shot starts from. Change the character image or the prompt.", false, charged),
        not null when failureCode.StartsWith("INTERNAL.BAD_OUTPUT", StringComparison.Ordinal) => BadOutput(charged),
        _ => new Failure("provider-failed", "The video provider failed on this shot. Generate the shot again.", true, charged),
    };

    public static Failure BadOutput(bool charged) =>
        new("provider-bad-output", "The video provider delivered something that is not a usable picture or clip. Generate the shot again.", true, charged);

    public static Failure Lost(bool charged) =>
        new("provider-lost-task", "The video provider no longer knows this job. Generate the shot again.", true, charged);

    public static readonly Failure TimedOut = new("provider-timeout",
        "The video provider did not finish this shot in time, and it may be charged. Generate the shot again.", true, true);

    public static readonly Failure OutcomeUnknown = new("provider-outcome-unknown",
        "The connection to the video provider broke, and it is not known whether it took the job; its price counts as spent. Generate the shot again.", true,
        true);

    public static bool IsSafety(string? failureCode) =>
        failureCode is not null
            && (failureCode.StartsWith("SAFETY", StringComparison.Ordinal) || failureCode.StartsWith("INPUT_PREPROCESSING.SAFETY", StringComparison.Ordinal));

    /// <summary>Failures of the provider's own making, which another attempt may escape. Content and inputs stay what they are.</summary>
    public static bool MayPass(string? failureCode) =>
        !IsSafety(failureCode) && failureCode?.StartsWith("ASSET.", StringComparison.Ordinal) != true;

    private static Failure Free(string code, string message, bool retryable) => new(code, message, retryable, Charged: false);
}
