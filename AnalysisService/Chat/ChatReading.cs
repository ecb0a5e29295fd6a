using System.Text.Json;
using VideoGen.AnalysisService.Answers;
using VideoGen.AnalysisService.Planning;
using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.AnalysisService.Chat;

/// <summary>Reads a chat answer: the line has to be there, and a proposed plan has to be one that can be made.</summary>
public sealed class ChatReading(ModelCatalogue catalogue)
{
    /// <summary>Seconds that one decimal loses. A user may well ask for a tenth of a second more, so nothing beyond it is straightened.</summary>
    private const double MostRounding = 0.05;

    public AnswerReading<ChatAnswer> Read(string text, GenerationPlan current)
    {
        ChatAnswer? answer;
        try
        {
            answer = JsonSerializer.Deserialize<ChatAnswer>(text, ApiJson.Options);
        }
        catch (JsonException exception)
        {
            return AnswerReading<ChatAnswer>.Broken($"It is not JSON of the schema (at {exception.Path ?? "the start"}).");
        }

        if (string.IsNullOrWhiteSpace(answer?.Reply)) return AnswerReading<ChatAnswer>.Broken("reply is missing.");
        if (answer.Plan is null) return AnswerReading<ChatAnswer>.Good(answer);
        var plan = Straightened(answer.Plan, current);
        var issues = PlanValidator.Check(plan, catalogue);
        return issues.Count == 0 ? AnswerReading<ChatAnswer>.Good(answer with { Plan = plan }) : AnswerReading<ChatAnswer>.Broken([.. issues.Select(issue => issue.ToString())]);
    }

    /// <summary>Rounding goes back onto the current plan's clock; what the schema does not carry (voice, seeds, locks) stays as the user set it.</summary>
    private GenerationPlan Straightened(GenerationPlan plan, GenerationPlan current)
    {
        var end = plan.Scenes is [.., { } last] ? last.Start + last.Duration : 0;
        var snapped = PlanDivision.Divide(PlanSnapping.Snap(plan, [.. current.Scenes.Select(scene => scene.Start)], end, MostRounding), catalogue);
        if (snapped.Scenes is null || snapped.Scenes.Any(scene => scene is null) || snapped.AudioRequirements is null) return snapped;
        return snapped with
        {
            Scenes = [.. snapped.Scenes.Select((scene, index) => Before(scene, index, snapped, current) is { } before
                ? scene with
                {
                    Model = before.Model,
                    Seed = before.Seed,
                    Locked = before.Locked,
                    Voice = before.Voice,
                    Sound = before.Sound,
                    KeepModelSound = before.KeepModelSound,
                    NegativePrompt = before.NegativePrompt,
                }
                : scene)],
            AudioRequirements = snapped.AudioRequirements with
            {
                VoiceId = current.AudioRequirements.VoiceId,
                SoundEffects = current.AudioRequirements.SoundEffects,
                UseOwnAudio = current.AudioRequirements.UseOwnAudio,
            },
        };
    }

    /// <summary>The current shot that a scene was: the one with its words, also when it has moved; else the one in its place, as long as none came or went.</summary>
    private static PlannedShot? Before(PlannedShot scene, int index, GenerationPlan plan, GenerationPlan current)
    {
        var inPlace = index < current.Scenes.Count ? current.Scenes[index] : null;
        if (inPlace?.Prompt == scene.Prompt) return inPlace;
        return current.Scenes.FirstOrDefault(shot => shot.Prompt == scene.Prompt) ?? (plan.Scenes.Count == current.Scenes.Count ? inPlace : null);
    }
}
