using MassTransit;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProjectService.Runs;

/// <summary>The commands of a run, made from what was approved.</summary>
internal static class RunCommands
{
    public static async Task PublishGenerationAsync(ConsumeContext context, GenerationApproved approved, ModelCatalogue catalogue)
    {
        var reused = approved.Reused.Select(clip => clip.ShotNumber).ToHashSet();
        foreach (var (shot, scene) in Timeline.Of(approved.Plan).Shots.Zip(approved.Plan.Scenes).Where(pair => !reused.Contains(pair.Second.Number)))
            await context.Publish(Clip(approved, shot, scene, catalogue), context.CancellationToken);
        await context.Publish(Audio(approved), context.CancellationToken);
    }

    public static AssembleVideo Assemble(ProjectRunState run) => new()
    {
        ProjectId = run.ProjectId,
        RunId = run.CorrelationId,
        UserId = run.UserId,
        Plan = run.Plan!,
        Clips = [.. run.Clips.Select(clip => new ChosenClip(clip.ShotNumber, clip.ClipPath!))],
        MixPath = run.MixPath!,
    };

    public static CheckQuality Check(ProjectRunState run, VideoAssembled assembled) =>
        new(run.ProjectId, run.CorrelationId, assembled.FinalPath, Timeline.Of(run.Plan!).TotalFrames, run.MixIsSilent);

    private static GenerateClip Clip(GenerationApproved approved, TimelineShot shot, PlannedShot scene, ModelCatalogue catalogue)
    {
        var model = scene.Model ?? approved.Plan.RecommendedModel;
        return new GenerateClip
        {
            ProjectId = approved.ProjectId,
            RunId = approved.RunId,
            UserId = approved.UserId,
            ShotNumber = scene.Number,
            Take = 1,
            Prompt = Prompt(scene, catalogue.Find(model)?.MaxPromptLength ?? 0),
            NeededSeconds = shot.NeededSeconds,
            Model = model,
            Seed = scene.Seed,
            NegativePrompt = scene.NegativePrompt,
            WithSound = scene.KeepModelSound,
            CharacterImagePath = approved.CharacterImagePath,
            AllowanceMicros = approved.ClipsAllowanceMicros,
        };
    }

    /// <summary>The camera movement is part of what a model is told, as far as it has room.</summary>
    private static string Prompt(PlannedShot scene, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(scene.Camera)) return scene.Prompt;
        var whole = $"{scene.Prompt.TrimEnd('.', ' ')}. Camera: {scene.Camera}.";
        return whole.Length <= maxLength ? whole : scene.Prompt;
    }

    private static ProduceAudio Audio(GenerationApproved approved) => new()
    {
        ProjectId = approved.ProjectId,
        RunId = approved.RunId,
        UserId = approved.UserId,
        Plan = approved.Plan,
        OwnAudioPath = approved.OwnAudioPath,
        AllowanceMicros = approved.AudioAllowanceMicros,
        Clips = [.. approved.Reused.Select(clip => new ClipForSound(clip.ShotNumber, clip.ClipPath, clip.Duration, clip.HasSound))],
    };
}
