using System.Globalization;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Filters;
using VideoGen.Media.Measuring;

namespace VideoGen.AudioService.Mixing;

/// <summary>
/// Mixes the one track of a video: 48 kHz stereo AAC at -14 LUFS, peaks under -1 dBTP. The mix is measured, raised by one constant gain
/// (so its dynamics stay), limited, encoded, and the encoded file is measured again: AAC overshoots.
/// </summary>
public sealed class TrackMixer(FfmpegRunner ffmpeg, LoudnessMeter meter)
{
    public const double TargetLoudness = -14;
    public const double HighestPeak = -1;

    private const double Tolerance = 0.4;
    private const double FirstCeiling = -1.6;
    private const int MostEncodings = 4;
    private const int LimiterRate = 192000;
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(3);

    public async Task<MixedTrack> MixAsync(WorkFolder folder, MixOrder order, CancellationToken cancellationToken)
    {
        var track = folder.File("mix.m4a");
        if (order.IsSilent) return await SilenceAsync(folder, track, order.Seconds, cancellationToken);

        var raw = folder.File("mix.wav");
        var graph = MixGraph.Of(order);
        string[] arguments = ["-filter_complex", graph.Text, "-map", $"[{graph.Output}]", "-c:a", "pcm_f32le", "-f", "wav", raw];
        await RunAsync(folder, "mix", graph.Inputs, arguments, raw, cancellationToken);
        var measured = await meter.MeasureAsync(folder, raw, cancellationToken);
        return measured.IsSilence
            ? await SilenceAsync(folder, track, order.Seconds, cancellationToken)
            : await MasterAsync(folder, raw, track, order.Seconds, measured.Integrated, cancellationToken);
    }

    /// <summary>Encodes, measures, and corrects gain and ceiling by what was missed.</summary>
    private async Task<MixedTrack> MasterAsync(WorkFolder folder, string raw, string track, double seconds, double integrated, CancellationToken cancellationToken)
    {
        var gain = TargetLoudness - integrated;
        var ceiling = FirstCeiling;
        for (var encoding = 1; ; encoding++)
        {
            await EncodeAsync(folder, raw, track, seconds, gain, ceiling, cancellationToken);
            var heard = await meter.MeasureAsync(folder, track, cancellationToken);
            var missed = TargetLoudness - heard.Integrated;
            var over = heard.TruePeak - HighestPeak;
            if ((Math.Abs(missed) <= Tolerance && over <= 0) || encoding == MostEncodings) return new MixedTrack(track, heard.Integrated, heard.TruePeak);
            gain += missed;
            if (over > 0) ceiling -= over + 0.2;
        }
    }

    private Task EncodeAsync(WorkFolder folder, string raw, string track, double seconds, double gain, double ceiling, CancellationToken cancellationToken)
    {
        // Four times oversampled, so that the limiter sees the peaks between the samples.
        Filter[] filters =
        [
            Filter.Of("volume", string.Create(CultureInfo.InvariantCulture, $"{gain:0.###}dB")),
            Filter.Of("aresample", LimiterRate),
            Filter.With("alimiter", ("limit", Math.Round(Math.Pow(10, ceiling / 20), 5)), ("attack", 4), ("release", 60), ("level", "false")),
            Filter.Of("aresample", 48000),
        ];
        string[] arguments = ["-af", string.Join(',', filters.AsEnumerable()), .. Encoding(seconds), track];
        return RunAsync(folder, "encode-mix", [MediaInput.File(raw)], arguments, track, cancellationToken);
    }

    private async Task<MixedTrack> SilenceAsync(WorkFolder folder, string track, double seconds, CancellationToken cancellationToken)
    {
        await RunAsync(folder, "silence", [MediaInput.Generated("anullsrc=r=48000:cl=stereo")], [.. Encoding(seconds), track], track, cancellationToken);
        return new MixedTrack(track, null, null);
    }

    private static string[] Encoding(double seconds) =>
    [
        "-t", seconds.ToString("0.######", CultureInfo.InvariantCulture), "-map_metadata", "-1",
        "-c:a", "aac", "-b:a", "192k", "-ar", "48000", "-ac", "2", "-movflags", "+faststart", "-f", "ipod",
    ];

    private Task<FfmpegResult> RunAsync(
        WorkFolder folder, string operation, IReadOnlyList<MediaInput> inputs, IReadOnlyList<string> arguments, string output, CancellationToken cancellationToken) =>
        ffmpeg.RunAsync(
            new FfmpegCommand { Folder = folder, Operation = operation, Inputs = inputs, Arguments = arguments, Timeout = s_timeout, Outputs = [output] },
            cancellationToken);
}
