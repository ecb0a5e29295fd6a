using System.Globalization;
using System.Text.Json;
using VideoGen.AudioService.Providers;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Storage;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.AudioService.Purchases;

/// <summary>Bought sounds in the object store: lines as MP3 with the times of their words, all else as FLAC.</summary>
public sealed class SoundKeeping(ObjectTransfer objects, FfmpegRunner ffmpeg, MediaProbe probe)
{
    /// <summary>Part of the ordered length that must be there.</summary>
    private const double Enough = 0.8;
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    /// <returns>What was stored.</returns>
    /// <exception cref="MediaRefusedException">The bytes are no sound, damaged, or far too short.</exception>
    public async Task<StoredObject> KeepLineAsync(WantedSound wanted, SoundResult spoken, WorkFolder folder, CancellationToken cancellationToken)
    {
        var path = PathOf(wanted, folder);
        await File.WriteAllBytesAsync(path, spoken.Audio, cancellationToken);
        if (!(await probe.ProbeAsync(folder, path, cancellationToken)).HasAudio) throw Unusable();
        var words = WordsPath(wanted, folder);
        await File.WriteAllBytesAsync(words, JsonSerializer.SerializeToUtf8Bytes(spoken.Words, ApiJson.Options), cancellationToken);
        await objects.UploadAsync(words, WordsKey(wanted), "application/json", cancellationToken);
        return await objects.UploadAsync(path, KeyOf(wanted), "audio/mpeg", cancellationToken);
    }

    /// <param name="delivered">A file of <paramref name="folder"/>: a sound, or a video of which only the sound counts.</param>
    /// <inheritdoc cref="KeepLineAsync"/>
    public async Task<StoredObject> KeepSoundAsync(WantedSound wanted, string delivered, long seconds, WorkFolder folder, CancellationToken cancellationToken)
    {
        var path = PathOf(wanted, folder);
        try
        {
            await ffmpeg.RunAsync(
                new FfmpegCommand
                {
                    Folder = folder,
                    Operation = "keep-sound",
                    Inputs = [MediaInput.File(delivered)],
                    Arguments =
                    [
                        "-map", "0:a:0", "-t", seconds.ToString(CultureInfo.InvariantCulture), "-map_metadata", "-1",
                        "-ar", "48000", "-ac", "2", "-sample_fmt", "s16", "-c:a", "flac", "-f", "flac", path,
                    ],
                    Timeout = s_timeout,
                    Outputs = [path],
                },
                cancellationToken);
        }
        catch (MediaFailedException)
        {
            throw Unusable();
        }

        if ((await probe.ProbeAsync(folder, path, cancellationToken)).AudioDuration < seconds * Enough) throw Unusable();
        return await objects.UploadAsync(path, KeyOf(wanted), "audio/flac", cancellationToken);
    }

    /// <summary>Brings a stored sound into the folder.</summary>
    /// <exception cref="FileNotFoundException">It is no longer stored.</exception>
    public async Task<string> FetchAsync(WantedSound wanted, WorkFolder folder, CancellationToken cancellationToken)
    {
        var path = PathOf(wanted, folder);
        if (!File.Exists(path)) await objects.DownloadAsync(KeyOf(wanted), path, cancellationToken);
        return path;
    }

    /// <summary>On the line's own clock.</summary>
    /// <exception cref="FileNotFoundException">They are no longer stored.</exception>
    public async Task<IReadOnlyList<SpokenWord>> FetchWordsAsync(WantedSound wanted, WorkFolder folder, CancellationToken cancellationToken)
    {
        var path = WordsPath(wanted, folder);
        if (!File.Exists(path)) await objects.DownloadAsync(WordsKey(wanted), path, cancellationToken);
        return JsonSerializer.Deserialize<IReadOnlyList<SpokenWord>>(await File.ReadAllBytesAsync(path, cancellationToken), ApiJson.Options) ?? [];
    }

    private static bool IsLine(WantedSound wanted) => wanted.Purchase.Kind == SoundKind.Narration;

    private static string PathOf(WantedSound wanted, WorkFolder folder) =>
        folder.File($"{wanted.Purchase.Item}_{wanted.Purchase.Shot ?? 0:00}.{(IsLine(wanted) ? "mp3" : "flac")}");

    private static string WordsPath(WantedSound wanted, WorkFolder folder) => folder.File($"narration_{wanted.Purchase.Shot:00}.json");

    private static string KeyOf(WantedSound wanted)
    {
        var (order, purchase) = (wanted.Order, wanted.Purchase);
        return IsLine(wanted)
            ? ObjectKeys.Narration(order.UserId, order.ProjectId, order.RunId, purchase.Shot!.Value)
            : ObjectKeys.Sound(order.UserId, order.ProjectId, order.RunId, purchase.Item, purchase.Shot);
    }

    private static string WordsKey(WantedSound wanted) =>
        ObjectKeys.NarrationWords(wanted.Order.UserId, wanted.Order.ProjectId, wanted.Order.RunId, wanted.Purchase.Shot!.Value);

    private static MediaRefusedException Unusable() => new("media-unusable", "The provider delivered no usable sound.");
}
