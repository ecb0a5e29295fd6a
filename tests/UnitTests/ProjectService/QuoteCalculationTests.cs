using VideoGen.ProjectService.Models;
using VideoGen.ProjectService.Quotes;
using VideoGen.ProjectService.Runs;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.UnitTests.ProjectService;

public class QuoteCalculationTests
{
    private static readonly ModelCatalogue s_catalogue = ModelCatalogue.BuiltIn();
    private static readonly ProviderSettings s_providers = new(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Providers:Runway:Simulated", "true"), new("Providers:ElevenLabs:Configured", "true")]).Build());
    private static readonly QuoteCalculation s_quotes = new(s_catalogue, new ModelAvailability(s_catalogue, s_providers), s_providers);

    [Fact]
    public void A_plan_is_priced_by_still_billed_seconds_with_handles_and_narrated_characters()
    {
        var quote = s_quotes.Of(Plans.TwoShots, 3);

        Assert.Equal(
            [
                new QuoteLine(1, "still", "runway", "gen4_image", 1, "image", 50_000, true),
                new QuoteLine(1, "video", "runway", "gen4_turbo", 3, "second", 50_000, true),
                new QuoteLine(2, "still", "runway", "gen4_image", 1, "image", 50_000, true),
                new QuoteLine(2, "video", "runway", "gen4_turbo", 4, "second", 50_000, true),
                new QuoteLine(1, "narration", "elevenlabs", "eleven_multilingual_v2", 20, "character", 300, false),
            ],
            quote.Lines);
        Assert.Equal((450_000, 6_000, 456_000, 91_200, 547_200), (quote.ClipsMicros, quote.AudioMicros, quote.TotalMicros, quote.ContingencyMicros, quote.CeilingMicros));
    }

    [Fact]
    public void A_quote_id_stays_for_the_same_plan_and_changes_with_revision_and_content()
    {
        var longer = Plans.TwoShots with { Scenes = [Plans.TwoShots.Scenes[0], Plans.TwoShots.Scenes[1] with { Duration = 5 }] };

        string[] ids = [s_quotes.Of(Plans.TwoShots, 1).Id, s_quotes.Of(Plans.TwoShots, 2).Id, s_quotes.Of(longer, 1).Id];

        Assert.Equal(s_quotes.Of(Plans.TwoShots, 1).Id, ids[0]);
        Assert.Equal(3, ids.Distinct().Count());
    }

    [Theory]
    [InlineData(456_000, 450_000, 6_000)]
    [InlineData(547_200, 540_000, 7_200)]
    [InlineData(500_001, 493_423, 6_578)]
    public void The_ceiling_is_split_like_the_quote_and_to_the_last_micro_dollar(long ceiling, long clips, long audio) =>
        Assert.Equal(new CeilingSplit(clips, audio), CeilingSplit.Of(ceiling, s_quotes.Of(Plans.TwoShots, 1)));

    [Fact]
    public void A_plan_without_narration_leaves_the_whole_ceiling_to_the_clips()
    {
        var silent = Plans.TwoShots with { AudioRequirements = new() { Narration = false } };

        Assert.Equal(new CeilingSplit(540_000, 0), CeilingSplit.Of(540_000, s_quotes.Of(silent, 1)));
    }
}
