using System.Net;
using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AudioService.ElevenLabs;

/// <summary>Reads an answer that is not a success. Only one that rules out a synthesis counts as "not taken".</summary>
internal static class SpeechRefusal
{
    private static readonly TimeSpan s_slotPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_busyPause = TimeSpan.FromSeconds(5);

    public static SubmitOutcome Read(HttpStatusCode status, string body)
    {
        var error = ElevenLabsError.Parse(body);
        return status switch
        {
            HttpStatusCode.PaymentRequired => Rejected(SpeechFailures.NoCredits),
            HttpStatusCode.Unauthorized when error.Says("quota") => Rejected(SpeechFailures.NoCredits),
            HttpStatusCode.Unauthorized => Rejected(SpeechFailures.KeyRefused),
            HttpStatusCode.Forbidden => Rejected(SpeechFailures.PlanTooSmall),
            HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity => Content(error),
            HttpStatusCode.TooManyRequests => new SubmitOutcome.NotTaken(SpeechFailures.Busy, error.Says("concurrent") ? s_slotPause : s_busyPause),
            (HttpStatusCode)425 => new SubmitOutcome.NotTaken(SpeechFailures.Busy, s_busyPause),
            HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable => new SubmitOutcome.NotTaken(SpeechFailures.Unreachable, s_busyPause),
            _ => new SubmitOutcome.Unknown($"The provider answered {(int)status}."),
        };
    }

    private static SubmitOutcome.Rejected Content(ElevenLabsError error)
    {
        if (error.Says("voice_not_found") || error.Code == "invalid_uid") return Rejected(SpeechFailures.VoiceUnknown);
        if (error.Says("character_limit")) return Rejected(SpeechFailures.TooLong);
        if (error.Says("moderation") || error.Says("safety") || error.Says("content_against_policy"))
            return new SubmitOutcome.Rejected(SpeechFailures.Refused, 0, RefusedBySafety: true);
        return Rejected(error.Says("model_not_found") || error.Says("model ID") ? SpeechFailures.ModelGone : SpeechFailures.Invalid);
    }

    private static SubmitOutcome.Rejected Rejected(Failure failure) => new(failure, 0);
}
