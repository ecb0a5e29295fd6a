using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.Models;
using VideoGen.ProjectService.Observations;
using VideoGen.ProjectService.PaidClips;
using VideoGen.ProjectService.Quotes;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.UnitTests.ProjectService;

/// <summary>Holds for every plan; the plans are drawn from seeds, so a failing one can be drawn again.</summary>
public class QuotePropertyTests
{
    private static readonly ModelCatalogue s_catalogue = ModelCatalogue.BuiltIn();
    private static readonly ProviderSettings s_providers = new(new ConfigurationBuilder()
        .AddInMemoryCollection(new[] { "runway", "google", "vertex", "elevenlabs", "fal" }.Select(name => new KeyValuePair<string, string?>($"Providers:{name}:Configured", "true"))).Build());
    private static readonly QuoteCalculation s_quotes = new(s_catalogue, new ModelAvailability(s_catalogue, s_providers), s_providers);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory, MemberData(nameof(Seeds))]
    public void Every_line_costs_what_the_catalogue_says_and_their_sum_is_the_total(int seed)
    {
        var random = new Random(seed);
        var plan = Draw(random);
        Assert.Empty(PlanValidator.Check(plan, s_catalogue));
        var reused = plan.Scenes.Where(_ => random.Next(3) == 0).Select(scene => new ReusedClip(scene.Number, "clip", 3, false)).ToList();

        var quote = s_quotes.Of(plan, 1, new QuoteFacts(reused, new Dictionary<string, JobTime>(), null));

        foreach (var line in quote.Lines)
        {
            var model = s_catalogue.Find(line.Model)!;
            var scene = plan.Scenes.FirstOrDefault(scene => scene.Number == line.Shot);
            Assert.Equal((model.Provider, model.PriceUnit, false), (line.Provider, line.Unit, model.Retired));
            Assert.Equal(line.Item == "video" && scene!.KeepModelSound && model.Sound == "optional" ? model.SoundPriceMicros : model.PriceMicros, line.UnitPriceMicros);
            Assert.Equal(line.Item is "still" or "video" && reused.Any(clip => clip.ShotNumber == line.Shot) ? 0 : line.Units * line.UnitPriceMicros, line.TotalMicros);
        }

        Assert.Equal(quote.Lines.Sum(line => line.TotalMicros), quote.TotalMicros);
        Assert.Equal(quote.ClipsMicros + quote.AudioMicros, quote.TotalMicros);
        Assert.Equal(quote.TotalMicros + quote.ContingencyMicros, quote.CeilingMicros);
        Assert.Equal(2 * plan.Scenes.Count, quote.Lines.Count(line => line.Item is "still" or "video"));
        Assert.True(0 < quote.Time.EarliestSeconds && quote.Time.EarliestSeconds <= quote.Time.LikelySeconds && quote.Time.LikelySeconds <= quote.Time.LatestSeconds);
    }

    private static GenerationPlan Draw(Random random)
    {
        string[] models = ["gen4_turbo", "gen4.5", "veo3.1", "veo3.1_fast", "gemini-omni-1.1-flash", "veo-3.1-generate-001"];
        var shots = new List<PlannedShot>();
        for (var start = 0.0; start < 20; start += shots[^1].Duration)
            shots.Add(new PlannedShot
            {
                Number = shots.Count + 1,
                Start = start,
                Duration = Math.Round(1 + random.NextDouble() * 5, 2),
                Prompt = "a street at noon",
                Model = random.Next(2) == 0 ? models[random.Next(models.Length)] : null,
                KeepModelSound = random.Next(2) == 0,
                Narration = random.Next(3) == 0 ? "Off we go." : null,
                Sound = random.Next(3) == 0 ? "footsteps" : null,
                TransitionOut = random.Next(2) == 0 ? PlannedTransition.Cut : new PlannedTransition(TransitionKind.Crossfade, 0.5),
            });
        return new GenerationPlan
        {
            Scenes = shots,
            RecommendedModel = models[random.Next(models.Length)],
            AudioRequirements = new AudioRequirements { Music = random.Next(2) == 0 ? "calm piano" : null, SoundEffects = random.Next(2) == 0 ? ["rain"] : [] },
        };
    }
}
