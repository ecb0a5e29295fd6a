using VideoGen.AudioService.Narration;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AudioService.ElevenLabs;

/// <summary>Reads an answer that is not a success. Only one that rules out a purchase counts as "not taken".</summary>
internal static class ElevenLabsFaults
{
    private static readonly TimeSpan s_slotPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_busyPause = TimeSpan.FromSeconds(5);

    public static bool IsUnknownVoice(int status, string body) =>
        status is 400 or 404 && ElevenLabsError.Parse(body) is var error && (error.Says("voice_not_found") || error.Code == "invalid_uid");

    /// <param name="role">For the user's words: <c>voice provider</c>, <c>sound provider</c>.</param>
    /// <param name="asked">The pause that the provider asks for; null for none.</param>
    public static SubmitOutcome Read(int status, string body, string role, TimeSpan? asked)
    {
        var error = ElevenLabsError.Parse(body);
        if (status == 403) return new SubmitOutcome.Rejected(VoiceFailures.PlanTooSmall, 0);
        if (IsUnknownVoice(status, body)) return new SubmitOutcome.Rejected(VoiceFailures.Unknown, 0);
        if (status is 400 or 422 && error.Says("character_limit")) return new SubmitOutcome.Rejected(VoiceFailures.TooLong, 0);
        var kind = KindOf(status, error);
        if (kind != ProviderFaultKind.Throttled) return FaultOutcome.Of(kind, role, asked);
        // "Too many at once" ends with the next answer, so nothing is held against the key; "busy" lasts.
        var isFull = error.Says("concurrent");
        return new SubmitOutcome.NotTaken(FaultRules.ToFailure(kind, role, charged: false), asked ?? (isFull ? s_slotPause : s_busyPause), isFull ? TimeSpan.Zero : asked);
    }

    private static ProviderFaultKind KindOf(int status, ElevenLabsError error) => status switch
    {
        402 => ProviderFaultKind.OutOfCredit,
        // One status for two things: no credit, and no key.
        401 => error.Says("quota") ? ProviderFaultKind.OutOfCredit : ProviderFaultKind.KeyRevoked,
        400 or 404 or 409 or 422 => KindOf(error),
        425 or 429 => ProviderFaultKind.Throttled,
        502 or 503 => ProviderFaultKind.Transient,
        _ => ProviderFaultKind.UnknownOutcome,
    };

    private static ProviderFaultKind KindOf(ElevenLabsError error)
    {
        if (error.Says("moderation") || error.Says("safety") || error.Says("content_against_policy") || error.Says("bad_prompt")) return ProviderFaultKind.RefusedInput;
        return error.Says("model_not_found") || error.Says("model ID") ? ProviderFaultKind.ModelGone : ProviderFaultKind.BadRequest;
    }
}
