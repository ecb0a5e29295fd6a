using System.Globalization;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;

namespace VideoGen.AnalysisService.Measurement;

/// <summary>
/// One decode of the sample that measures everything at once: scene scores of every frame, blur of some frames, loudness, silence, and
/// the sound as speech recognition takes it.
/// </summary>
public sealed class MeasurementPass(FfmpegRunner ffmpeg)
{
    private const string Scores = "scene_scores.txt";
    private const string Blur = "blur.txt";
    private const string Sound = "sound.txt";
    private const string Speech = "speech.flac";

    /// <summary>Frames a second on which blur is measured.</summary>
    private const double BlurRate = 6;

    public async Task<PassFigures> RunAsync(WorkFolder folder, string sample, MediaFacts facts, CancellationToken cancellationToken)
    {
        await ffmpeg.RunAsync(
            new FfmpegCommand
            {
                Folder = folder,
                Operation = "measure",
                Inputs = [MediaInput.File(sample)],
                Arguments = Arguments(folder, facts),
                // A minute of 4K on one core decodes in less; what takes longer is stuck.
                Timeout = TimeSpan.FromMinutes(5),
                Outputs = facts.HasAudio ? [folder.File(Scores), folder.File(Speech)] : [folder.File(Scores)],
            },
            cancellationToken);

        var scores = Read(folder, Scores).Select(frame => new SceneScore(frame.Time, Value(frame, "lavfi.scene_score"))).ToList();
        return new PassFigures
        {
            Scores = scores,
            Blur = [.. Read(folder, Blur).Select(frame => (frame.Time, Value(frame, "lavfi.blur")))],
            Sound = facts.HasAudio ? [.. Read(folder, Sound)] : [],
            SpeechFile = facts.HasAudio ? folder.File(Speech) : null,
            PictureEnd = scores[^1].Time + 1 / facts.FrameRate,
        };
    }

    /// <summary>File names inside the graph are relative: the run's working directory is its folder.</summary>
    private static IReadOnlyList<string> Arguments(WorkFolder folder, MediaFacts facts)
    {
        var every = Math.Max(1, (int)Math.Round(facts.FrameRate / BlurRate)).ToString(CultureInfo.InvariantCulture);
        var picture = "[0:V:0]scale=w=320:h=320:force_original_aspect_ratio=decrease:flags=bilinear,format=yuv420p,"
            + $"select='gte(scene,0)',metadata=print:key=lavfi.scene_score:file={Scores},"
            + $"select='not(mod(n,{every}))',blurdetect,metadata=print:key=lavfi.blur:file={Blur}[picture]";
        var sound = $";[0:a:0]ebur128=peak=true:metadata=1,silencedetect=noise=-50dB:duration=0.3,ametadata=print:file={Sound},"
            + "aresample=16000,aformat=channel_layouts=mono:sample_fmts=s16[speech]";
        return
        [
            "-filter_complex", facts.HasAudio ? picture + sound : picture,
            .. facts.HasAudio ? (string[])["-map", "[speech]", "-c:a", "flac", folder.File(Speech)] : [],
            "-map", "[picture]", "-f", "null", "-",
        ];
    }

    private static IEnumerable<FrameMetadata> Read(WorkFolder folder, string name) =>
        File.Exists(folder.File(name)) ? FrameMetadata.Parse(File.ReadLines(folder.File(name))) : [];

    private static double Value(FrameMetadata frame, string key) => frame.Values.GetValueOrDefault(key, double.NaN);
}
