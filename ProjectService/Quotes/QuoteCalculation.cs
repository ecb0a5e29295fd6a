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

    public Quote Of(GenerationPlan plan, int revision, QuoteFacts? facts = null)
    {
        facts ??= QuoteFacts.None;
        QuoteLine[] clips = [.. Timeline.Of(plan).Shots.Zip(plan.Scenes).SelectMany(pair => Shot(pair.First, pair.Second, plan, facts))];
        QuoteLine[] audio =
        [
            .. SoundPurchases.Of(plan, catalogue, availability.IsAvailable)
                .Select(sound => Line(sound.Shot, sound.Item, sound.Model, sound.Units, sound.Model.PriceMicros)),
        ];
        QuoteLine[] lines = [.. clips, .. audio];
        var (clipsMicros, audioMicros) = (clips.Sum(line => line.TotalMicros), audio.Sum(line => line.TotalMicros));
        var total = clipsMicros + audioMicros;
        var contingency = (total * ContingencyPercent + 99) / 100;
        return new Quote(
            Identify(revision, lines), revision, lines, clipsMicros, audioMicros, total, lines.Where(line => line.FailureIsBilled).Sum(line => line.TotalMicros),
            ContingencyPercent, contingency, total + contingency, new QuoteTimes(catalogue, facts).Of(plan, lines));
    }

    /// <summary>The models that the lines of a plan's quote name.</summary>
    public IReadOnlyList<CatalogueModel> ModelsOf(GenerationPlan plan) => [.. Of(plan, 0).Lines.Select(line => catalogue.Find(line.Model)!).DistinctBy(model => model.Id)];

    private IEnumerable<QuoteLine> Shot(TimelineShot shot, PlannedShot scene, GenerationPlan plan, QuoteFacts facts)
    {
        var video = catalogue.Find(scene.Model ?? plan.RecommendedModel)
            ?? throw new InvalidOperationException("A plan with an unknown model was not refused.");
        var seconds = ModelCatalogue.BilledSeconds(video, shot.NeededSeconds)
            ?? throw new InvalidOperationException("A plan with a shot too long for its model was not refused.");
        var still = availability.Choose(catalogue.Default("still"));
        var made = facts.Reused.Any(clip => clip.ShotNumber == scene.Number);
        yield return Line(scene.Number, "still", still, 1, still.PriceMicros) with { AlreadyMade = made };
        yield return Line(scene.Number, "video", video, seconds, video.PriceOf(scene.KeepModelSound && video.Sound != "none")) with { AlreadyMade = made };
    }

    private QuoteLine Line(int? shot, string item, CatalogueModel model, long units, long unitPriceMicros) => new(
        shot, item, model.Provider, model.Id, units, model.PriceUnit, unitPriceMicros, providers.IsSimulated(model.Provider),
        FailureIsBilled: model.FailedIsBilled || model.RefusedIsBilled);

    private static string Identify(int revision, IEnumerable<QuoteLine> lines)
    {
        var text = string.Join('\n', lines.Select(line => $"{line.Shot}|{line.Item}|{line.Model}|{line.Units}|{line.UnitPriceMicros}|{line.AlreadyMade}"));
        return $"quote-{revision}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{revision}\n{text}")))[..16]}";
    }
}
