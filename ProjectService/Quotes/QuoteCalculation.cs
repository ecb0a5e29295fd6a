using System.Security.Cryptography;
using System.Text;
using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.Models;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.ProjectService.Quotes;

/// <summary>Prices a valid plan from the catalogue: per shot one still and the billed seconds of video, then the plan's sounds.</summary>
public sealed class QuoteCalculation(ModelCatalogue catalogue, ModelAvailability availability, ProviderSettings providers)
{
    public const int ContingencyPercent = 20;

    public Quote Of(GenerationPlan plan, int revision)
    {
        QuoteLine[] clips = [.. Timeline.Of(plan).Shots.Zip(plan.Scenes).SelectMany(pair => Shot(pair.First, pair.Second, plan))];
        QuoteLine[] audio = [.. SoundPurchases.Of(plan, catalogue, availability.IsAvailable).Select(sound => Line(sound.Shot, sound.Item, sound.Model, sound.Units, sound.Model.PriceMicros))];
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
        var still = availability.Choose(catalogue.Default("still"));
        yield return Line(shot.Number, "still", still, 1, still.PriceMicros);
        yield return Line(shot.Number, "video", video, seconds, video.PriceOf(scene.KeepModelSound && video.Sound != "none"));
    }

    private QuoteLine Line(int? shot, string item, CatalogueModel model, long units, long unitPriceMicros) =>
        new(shot, item, model.Provider, model.Id, units, model.PriceUnit, unitPriceMicros, providers.IsSimulated(model.Provider));

    private static string Identify(int revision, IEnumerable<QuoteLine> lines)
    {
        var text = string.Join('\n', lines.Select(line => $"{line.Shot}|{line.Item}|{line.Model}|{line.Units}|{line.UnitPriceMicros}"));
        return $"quote-{revision}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{revision}\n{text}")))[..16]}";
    }
}
