using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProjectService.PaidClips;

/// <summary>Equal exactly for orders that buy the same clip: words, camera, model, seed, seconds needed, negative prompt, sound, character image. The shot's place is not part of it.</summary>
public static class ClipIdentity
{
    public static IReadOnlyDictionary<int, string> OfShots(GenerationPlan plan, string? characterImagePath) =>
        Timeline.Of(plan).Shots.Zip(plan.Scenes).ToDictionary(pair => pair.Second.Number, pair => Of(pair.Second, pair.First, plan, characterImagePath));

    private static string Of(PlannedShot scene, TimelineShot shot, GenerationPlan plan, string? characterImagePath)
    {
        string?[] parts =
        [
            scene.Prompt, scene.Camera, scene.Model ?? plan.RecommendedModel, scene.Seed?.ToString(CultureInfo.InvariantCulture),
            shot.NeededFrames.ToString(CultureInfo.InvariantCulture), scene.NegativePrompt, scene.KeepModelSound ? "sound" : "silent", characterImagePath,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(parts, ApiJson.Options))));
    }
}
