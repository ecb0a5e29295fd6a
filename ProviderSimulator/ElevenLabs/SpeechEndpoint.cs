using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ProviderSimulator.Speech;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>Text to speech: whole, with timestamps, or streamed.</summary>
public sealed class SpeechEndpoint(Subscription subscription, ElevenLabsFaults faults, SpeechWork work, IHostApplicationLifetime lifetime, TimeProvider time)
{
    public async Task<IResult> SpeakAsync(HttpContext context, string voiceId, string suffix, SpeechAnswer answer)
    {
        var paid = await PaidRequest.ReadAsync(context, "elevenlabs", $"/v1/text-to-speech/{voiceId}{suffix}", ElevenLabsAccess.KeyOf(context), time.GetUtcNow());
        var request = SpeechRequest.Read(paid.Body);
        paid.Model = request.Model.Id;
        paid.Summary = request.Text.Length > 80 ? request.Text[..80] : request.Text;
        Voice.Find(voiceId);
        var format = OutputFormat.Find(context.Request.Query["output_format"], subscription.Tier);
        if (answer == SpeechAnswer.Stream && format.Name.StartsWith("wav_", StringComparison.Ordinal))
            throw ElevenLabsErrors.Invalid("output_format", "wav cannot be streamed", "value_error");
        var credits = request.Model.CreditsFor(request.Text);
        faults.Check(paid, credits);
        var owner = paid.Organisation!;
        using var place = subscription.Enter(owner, credits);

        var task = new SpeechTask(Guid.NewGuid(), owner, voiceId, request.Model.Id, request.Text, request.Language, request.Speed, format.Name, paid.Hash);
        var corrupt = faults.Corrupts(paid);
        work.Accept(task, paid.Entry(task.Id.ToString("N"), LedgerState.Running));
        var (item, spoken) = await work.DoAsync(task, lifetime.ApplicationStopping);

        if (corrupt) spoken = spoken with { Audio = BrokenMedia.Bytes() };
        place.Describe(context.Response.Headers, item.RequestId, item.Credits);
        context.Response.Headers["history-item-id"] = item.Id;
        return answer switch
        {
            SpeechAnswer.WithTimestamps => Results.Text(Timed(request.Text, spoken).ToJsonString(), "application/json"),
            SpeechAnswer.Stream => new SlowStream(spoken.Audio, format.ContentType),
            _ => Results.Bytes(spoken.Audio, format.ContentType),
        };
    }

    private static JsonObject Timed(string text, SpokenText spoken) => new()
    {
        ["audio_base64"] = Convert.ToBase64String(spoken.Audio),
        ["alignment"] = Alignment.Of(text, spoken.Seconds),
        ["normalized_alignment"] = Alignment.Of(text, spoken.Seconds),
    };
}
