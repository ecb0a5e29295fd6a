using System.Text.Json;
using Microsoft.Extensions.Options;
using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Plans;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.Fal;

/// <summary>MMAudio on fal's queue: sound for a clip, or by words alone.</summary>
public sealed class FalSounds(FalClient fal, FalAddresses addresses, ResultDownload download, IOptions<FalOptions> options) : ISoundTaskProvider
{
    private const string ForClip = "fal-ai/mmaudio-v2";
    private const string ByWords = "fal-ai/mmaudio-v2/text-to-audio";
    private const string Mp4 = "video/mp4";

    public string Protocol => "fal-queue";

    public bool TakesClips => true;

    public async Task<Submission> PrepareAsync(SoundOrder order, ProviderKey key, CancellationToken cancellationToken)
    {
        var endpoint = order.Clip is null ? ByWords : ForClip;
        var input = new FalInput
        {
            Prompt = order.Kind == SoundKind.Music ? $"background music, {order.Prompt}" : order.Prompt,
            NegativePrompt = MmAudioWords.Unwanted(order),
            Duration = order.Seconds,
            Seed = (int)(order.Seed % 65_536),
        };
        var canonical = $"{endpoint}\n{order.Clip?.Identity}\n{JsonSerializer.Serialize(input, ApiJson.Options)}";
        if (order.Clip is { } clip) input = input with { VideoUrl = await OfferAsync(clip.Path, key, cancellationToken) };
        return new Submission(canonical, order.PriceMicros, send => fal.SubmitAsync(endpoint, input, order.ProjectId, key, send));
    }

    public Task<SoundTaskReading> ReadTaskAsync(SoundTask task, CancellationToken cancellationToken) => fal.ReadAsync(FalTaskId.Parse(task.TaskId, addresses), task.Key, cancellationToken);

    public Task<SoundTaskStop> CancelTaskAsync(SoundTask task, CancellationToken cancellationToken) => fal.CancelAsync(FalTaskId.Parse(task.TaskId, addresses), task.Key, cancellationToken);

    public Task SaveOutputAsync(SoundTaskReading reading, string path, CancellationToken cancellationToken) =>
        download.SaveAsync(reading.Output ?? throw new HttpRequestException("The sound provider named no output."), path, cancellationToken);

    private async Task<string> OfferAsync(string path, ProviderKey key, CancellationToken cancellationToken) =>
        new FileInfo(path).Length <= options.Value.InlineBytes
            ? $"data:{Mp4};base64,{Convert.ToBase64String(await File.ReadAllBytesAsync(path, cancellationToken))}"
            : await fal.UploadAsync(path, Mp4, key, cancellationToken);
}
