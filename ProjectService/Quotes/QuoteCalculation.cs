using System.Security.Cryptography;
using System.Text;
using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.Models;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProjectService.Quotes;

/// <summary>Prices a valid plan from the catalogue: per shot one still and the billed seconds of video, then the narrated characters.</summary>
public sealed class QuoteCalculation(ModelCatalogue catalogue, SimulatedProviders simulated)
{
    public const int ContingencyPercent = 20;

    public Quote Of(GenerationPlan plan, int revision)
    {
        QuoteLine[] clips = [.. Timeline.Of(plan).Shots.Zip(plan.Scenes).SelectMany(pair => Shot(pair.First, pair.Second, plan))];
        QuoteLine[] audio = [.. Narration(plan)];
        var clipsMicros = clips.Sum(line => line.TotalMicros);
        var audioMicros = audio.Sum(line => line.TotalMicros);
        var total = clipsMicros + audioMicros;
        var contingency = (total * ContingencyPercent + 99) / 100;
        QuoteLine[] lines = [.. clips, .. audio];
        return new Quote(Identify(revision, lines), revision, lines, clipsMicros, audioMicros, total, ContingencyPercent, contingency, total + contingency);
    }

    private IEnumerable<QuoteLine> Shot(TimelineShot shot, PlannedShot scene, GenerationPlan plan)
    {
        var video = catalogue.Find(scene.Model ?? plan.RecommendedModel)
            ?? throw new InvalidOperationException("A plan with an unknown model was not refused.");
        var seconds = ModelCatalogue.BilledSeconds(video, shot.NeededSeconds)
            ?? throw new InvalidOperationException("A plan with a shot too long for its model was not refused.");
        yield return Line(shot.Number, "still", catalogue.Default("still"), 1);
        yield return Line(shot.Number, "video", video, seconds);
    }

    private IEnumerable<QuoteLine> Narration(GenerationPlan plan)
    {
        if (!plan.AudioRequirements.Narration) yield break;
        var speech = catalogue.Default("speech");
        foreach (var scene in plan.Scenes)
            if (!string.IsNullOrWhiteSpace(scene.Narration)) yield return Line(scene.Number, "narration", speech, scene.Narration.Length);
    }

    private QuoteLine Line(int shot, string item, CatalogueModel model, long units) =>
        new(shot, item, model.Provider, model.Id, units, model.PriceUnit, model.PriceMicros, simulated.Contains(model.Provider));

    private static string Identify(int revision, IEnumerable<QuoteLine> lines)
    {
        var text = string.Join('\n', lines.Select(line => $"{line.Shot}|{line.Item}|{line.Model}|{line.Units}|{line.UnitPriceMicros}"));
        return $"quote-{revision}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{revision}\n{text}")))[..16]}";
    }
}
