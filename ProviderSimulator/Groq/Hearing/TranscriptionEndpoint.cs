using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Latency;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Groq.Hearing;

public sealed class TranscriptionEndpoint(
    SubmissionLedger ledger, RateLimits limits, GroqFaults faults, SoundReading reading, IOptions<LatencyOptions> latency, IHostApplicationLifetime lifetime, TimeProvider time)
{
    public const string Path = "/openai/v1/audio/transcriptions";
    public const long LargestUpload = 25 * 1024 * 1024;

    private const double ShortestBilledSeconds = 10;
    private static readonly string[] s_formats = ["json", "text", "verbose_json"];

    public async Task<IResult> TranscribeAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        var paid = await PaidRequest.ReadAsync(context, "groq", Path, GroqAccess.KeyOf(context), time.GetUtcNow());
        context.Request.Body.Position = 0;
        if (!context.Request.HasFormContentType) throw GroqErrors.Invalid("request Content-Type isn't multipart/form-data");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var model = GroqModel.Find(form["model"], speech: true);
        paid.Model = model.Id;
        var format = form["response_format"].FirstOrDefault() ?? "json";
        if (!s_formats.Contains(format)) throw GroqErrors.Invalid("response_format must be one of [json, text, verbose_json]", "response_format");
        if (form["timestamp_granularities[]"].Count > 0 && format != "verbose_json")
            throw GroqErrors.Invalid("timestamp_granularities needs response_format verbose_json", "timestamp_granularities");
        if (form.Files.GetFile("file") is not { } upload) throw GroqErrors.Invalid("file or url must be provided", "file");

        limits.Take(context.Response, paid.ApiKey!, model.Id, 1);
        faults.Check(paid);
        var sound = await reading.ReadAsync(upload, lifetime.ApplicationStopping);
        paid.Summary = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sound.Seconds:0.#} s of sound");
        var id = $"req_{Guid.NewGuid():N}";
        var entry = ledger.Record(paid.Entry(id, LedgerState.Running));
        await Task.Delay(latency.Value.Of(latency.Value.Transcription, paid.Hash), time, lifetime.ApplicationStopping);
        ledger.Record(entry with
        {
            State = LedgerState.Succeeded,
            FinishedAt = time.GetUtcNow(),
            ChargeMicros = (long)Math.Ceiling(Math.Max(sound.Seconds, ShortestBilledSeconds) * model.HourMicros / 3600),
        });
        return format == "text"
            ? Results.Text(TranscriptionDocument.Text(sound))
            : Results.Text(TranscriptionDocument.Of(sound, format, form["language"].FirstOrDefault() ?? "", form["timestamp_granularities[]"], id).ToJsonString(), "application/json");
    }
}
