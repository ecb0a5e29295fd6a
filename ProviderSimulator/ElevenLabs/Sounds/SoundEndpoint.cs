using System.Globalization;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Latency;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.ElevenLabs.Sounds;

/// <summary>Sound effects and music: one request, the bytes as its answer. Neither enters the history.</summary>
public sealed class SoundEndpoint(
    Subscription subscription, ElevenLabsFaults faults, SoundRendering rendering, SubmissionLedger ledger, IOptions<LatencyOptions> latency,
    IHostApplicationLifetime lifetime, TimeProvider time)
{
    public const string Effects = "/v1/sound-generation";
    public const string Music = "/v1/music";
    public const string DetailedMusic = "/v1/music/detailed";

    /// <summary>What a kill interrupted reached nobody and is asked for nowhere else.</summary>
    public static bool IsOne(LedgerEntry entry) => entry.Provider == "elevenlabs" && entry.Endpoint is Effects or Music or DetailedMusic;

    public async Task<IResult> MakeAsync(HttpContext context, string endpoint, Func<byte[], SoundRequest> read)
    {
        var paid = await PaidRequest.ReadAsync(context, "elevenlabs", endpoint, ElevenLabsAccess.KeyOf(context), time.GetUtcNow());
        var request = read(paid.Body);
        paid.Model = request.Model;
        paid.Summary = string.Create(CultureInfo.InvariantCulture, $"{request.Seconds:0.#} s, {(request.Text.Length > 60 ? request.Text[..60] : request.Text)}");
        var format = OutputFormat.Find(FormatOf(context.Request.Query["output_format"], request), subscription.Tier);
        faults.Check(paid, request.Credits);
        using var place = subscription.Enter(paid.Organisation!, request.Credits);

        var corrupt = faults.Corrupts(paid);
        var made = request with { Seconds = faults.SecondsOf(paid, request.Seconds) };
        var id = Guid.NewGuid().ToString("N");
        var entry = ledger.Record(paid.Entry(id, LedgerState.Running));
        await Task.Delay(latency.Value.Of(latency.Value.Sound, paid.Hash), time, lifetime.ApplicationStopping);
        var sound = corrupt ? BrokenMedia.Bytes() : await rendering.RenderAsync(made, paid.Hash, format, lifetime.ApplicationStopping);
        ledger.Record(entry with { State = LedgerState.Succeeded, FinishedAt = time.GetUtcNow(), ChargeMicros = request.Credits * SpeechModel.MicrosPerCredit });

        place.Describe(context.Response.Headers, id, request.Credits);
        if (request.IsMusic) context.Response.Headers["song-id"] = id;
        return endpoint == DetailedMusic ? new DetailedSong(request, sound, format.ContentType) : Results.Bytes(sound, format.ContentType);
    }

    private static string? FormatOf(string? asked, SoundRequest request) =>
        asked is "auto" ? (request.Model == "music_v1" ? "mp3_44100_128" : "mp3_48000_192") : asked;
}
