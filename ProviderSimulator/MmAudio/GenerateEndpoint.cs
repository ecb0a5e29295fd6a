using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Foley;
using VideoGen.ProviderSimulator.Latency;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.MmAudio;

/// <summary>One form in, a FLAC file out, one at a time: a server with one graphics card.</summary>
public sealed class GenerateEndpoint(
    SubmissionLedger ledger, FaultBoard faults, FoleyRecording foley, WorkFolders folders, IOptions<MmAudioOptions> options, IOptions<LatencyOptions> latency,
    IHostApplicationLifetime lifetime, TimeProvider time) : IDisposable
{
    public const string Path = "/generate";
    public const long LargestUpload = 200 * 1024 * 1024;

    private readonly SemaphoreSlim _card = new(1);

    public async Task<IResult> GenerateAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        var token = TokenOf(context);
        var paid = await PaidRequest.ReadAsync(context, "mmaudio", Path, token, time.GetUtcNow());
        paid.Model = "mmaudio";
        context.Request.Body.Position = 0;
        if (!context.Request.HasFormContentType) throw Refusal(StatusCodes.Status422UnprocessableEntity, "The body must be multipart/form-data.");
        var form = GenerateForm.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        paid.Summary = string.Create(CultureInfo.InvariantCulture, $"{form.Seconds:0.#} s, {(form.Prompt.Length > 60 ? form.Prompt[..60] : form.Prompt)}");
        if (paid.Meet(faults, FaultKind.SystemBusy) is not null) throw Refusal(StatusCodes.Status503ServiceUnavailable, "The server is busy.");
        if (paid.Meet(faults, FaultKind.KeyRevoked) is not null) throw Refusal(StatusCodes.Status401Unauthorized, "Not authenticated");

        var fails = paid.Meet(faults, FaultKind.JobFails) is not null;
        var spoilt = paid.Meet(faults, FaultKind.CorruptMedia, FaultKind.WrongDuration);
        var entry = ledger.Record(paid.Entry($"mmaudio-{Guid.NewGuid():N}", LedgerState.Running));
        await _card.WaitAsync(lifetime.ApplicationStopping);
        try
        {
            await Task.Delay(latency.Value.Of(latency.Value.Sound, paid.Hash), time, lifetime.ApplicationStopping);
            if (fails) throw Refusal(StatusCodes.Status500InternalServerError, "CUDA out of memory.");
            var sound = await RecordAsync(form, form.Seed?.ToString(CultureInfo.InvariantCulture) ?? paid.Hash, spoilt, lifetime.ApplicationStopping);
            ledger.Record(entry with { State = LedgerState.Succeeded, FinishedAt = time.GetUtcNow() });
            return Results.Bytes(sound, "audio/flac", "output.flac");
        }
        catch (ProviderRefusal refusal)
        {
            ledger.Record(entry with { State = LedgerState.Failed, FinishedAt = time.GetUtcNow() });
            return Results.Text(refusal.Body.ToJsonString(), "application/json", statusCode: refusal.Status);
        }
        finally
        {
            _card.Release();
        }
    }

    public void Dispose() => _card.Dispose();

    private async Task<byte[]> RecordAsync(GenerateForm form, string seed, FaultRule? spoilt, CancellationToken cancellationToken)
    {
        if (spoilt?.Kind == FaultKind.CorruptMedia) return BrokenMedia.Bytes();
        using var folder = folders.Create();
        string? video = null;
        if (form.Video is { } upload)
        {
            video = folder.File("video");
            await using var file = File.Create(video);
            await upload.CopyToAsync(file, cancellationToken);
        }

        try
        {
            var seconds = spoilt is null ? form.Seconds : spoilt.Seconds ?? form.Seconds / 2;
            var output = folder.File("output.flac");
            await foley.RecordAsync(folder, video, new FoleyOrder(form.Prompt, form.NegativePrompt, seconds, seed), output, cancellationToken);
            return await File.ReadAllBytesAsync(output, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is MediaRefusedException or MediaFailedException)
        {
            throw Refusal(StatusCodes.Status415UnsupportedMediaType, "The video could not be read.");
        }
    }

    private string? TokenOf(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        var token = authorization.StartsWith("Bearer ", StringComparison.Ordinal) ? authorization["Bearer ".Length..] : null;
        return options.Value.Token.Length == 0 || token == options.Value.Token ? token : throw Refusal(StatusCodes.Status401Unauthorized, "Not authenticated");
    }

    private static ProviderRefusal Refusal(int status, string detail) => new(status, new JsonObject { ["detail"] = detail });
}
