using VideoGen.Contracts.Plans;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Filters;
using VideoGen.Media.Probing;

namespace VideoGen.EditingService.Assembly;

/// <summary>Makes the final video and its poster from local files: one ffmpeg run decodes, joins and encodes everything once.</summary>
public sealed class VideoAssembler(FfmpegRunner ffmpeg, MediaProbe probe)
{
    /// <summary>About ten times what a minute of 1080x1920 takes on two cores.</summary>
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(20);

    /// <exception cref="MediaRefusedException">A clip or the mix is not what it should be.</exception>
    /// <exception cref="MediaFailedException">ffmpeg failed.</exception>
    public async Task<AssembledFiles> AssembleAsync(AssemblyJob job, CancellationToken cancellationToken)
    {
        var timeline = Timeline.Of(job.Plan);
        var clips = await TakeAsync(job, timeline, cancellationToken);
        var mix = await probe.ProbeAsync(job.Folder, job.MixPath, cancellationToken);
        if (!mix.HasAudio) throw new MediaRefusedException("mix-without-sound", "The sound of the video is missing. Start the generation again.");

        var video = job.Folder.File("final_video.mp4");
        var poster = job.Folder.File("poster.jpg");
        var result = await ffmpeg.RunAsync(Command(job, timeline, clips, mix, video, poster), cancellationToken);
        if (result.Frames != timeline.TotalFrames)
            throw new MediaFailedException($"ffmpeg (assemble) wrote {result.Frames} frames instead of {timeline.TotalFrames}.", 0, result.ErrorLines);
        return new AssembledFiles(video, poster, timeline.TotalFrames);
    }

    private async Task<IReadOnlyList<TakenClip>> TakeAsync(AssemblyJob job, Timeline timeline, CancellationToken cancellationToken)
    {
        var clips = new List<TakenClip>(timeline.Shots.Count);
        foreach (var (shot, path) in timeline.Shots.Zip(job.ClipPaths))
        {
            var facts = await probe.ProbeAsync(job.Folder, path, cancellationToken);
            if (!facts.HasVideo) throw new MediaRefusedException("clip-without-picture", $"The clip of shot {shot.Number} has no moving picture. Generate that shot again.");
            clips.Add(new TakenClip(shot, path, facts));
        }

        return clips;
    }

    private static FfmpegCommand Command(AssemblyJob job, Timeline timeline, IReadOnlyList<TakenClip> clips, MediaFacts mix, string video, string poster)
    {
        var graph = new FilterGraph();
        var (picture, copy) = graph.Split(PictureGraph.Add(graph, clips, job.Plan.EditingInstructions));
        var posterPicture = PosterPicture.Add(graph, copy, timeline);
        var sound = SoundTrack.Of(graph, clips.Count, mix, timeline.TotalFrames);
        return new FfmpegCommand
        {
            Folder = job.Folder,
            Operation = "assemble",
            // One thread per decoder: frame threads of a dozen decoders would hold hundreds of pictures, and the encoder keeps the cores busy.
            Inputs = [.. clips.Select(clip => MediaInput.File(clip.Path, "-threads", "1")), MediaInput.File(job.MixPath)],
            Arguments =
            [
                "-filter_complex", graph.ToString(), "-map", $"[{picture}]", "-map", sound.Map,
                .. OutputFormat.Video, .. sound.Arguments, .. OutputFormat.Container, video,
                "-map", $"[{posterPicture}]", .. PosterPicture.Output, poster,
            ],
            Timeout = s_timeout,
            ExpectedSeconds = timeline.TotalSeconds,
            Outputs = [video, poster],
        };
    }
}
