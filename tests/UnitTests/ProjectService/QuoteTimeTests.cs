using VideoGen.ProjectService.Models;
using VideoGen.ProjectService.Observations;
using VideoGen.ProjectService.PaidClips;
using VideoGen.ProjectService.Quotes;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.UnitTests.ProjectService;

public class QuoteTimeTests
{
    private static readonly ModelCatalogue s_catalogue = ModelCatalogue.BuiltIn();
    private static readonly ProviderSettings s_providers = new(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Providers:Runway:Configured", "true"), new("Providers:ElevenLabs:Configured", "true")]).Build());
    private static readonly QuoteCalculation s_quotes = new(s_catalogue, new ModelAvailability(s_catalogue, s_providers), s_providers);

    [Fact]
    public void Times_are_observed_ones_once_there_are_enough_and_a_wide_guess_before()
    {
        Assert.Equal(new JobTime(15, 30, 120, false), JobTime.Of([1, 2, 3], 30));
        Assert.Equal(new JobTime(2, 6, 10, true), JobTime.Of([11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 30));
    }

    [Fact]
    public void Jobs_share_the_places_of_their_model()
    {
        // Two shots, 10 s a still and 20 s a video, two places each: one after the other 30 s, then 8 s of finishing.
        Assert.Equal(38, Time(new Dictionary<string, JobTime> { ["gen4_image"] = Always(10), ["gen4_turbo"] = Always(20), ["eleven_multilingual_v2"] = Always(1) }).LikelySeconds);

        var one = new ModelCatalogue([.. s_catalogue.Models.Select(model => model with { MaxConcurrent = 1 })]);
        var quotes = new QuoteCalculation(one, new ModelAvailability(one, s_providers), s_providers);
        var times = new Dictionary<string, JobTime> { ["gen4_image"] = Always(10), ["gen4_turbo"] = Always(20), ["eleven_multilingual_v2"] = Always(1) };
        Assert.Equal(10 + 20 + 20 + 8, quotes.Of(Plans.TwoShots, 1, new QuoteFacts([], times, Always(8))).Time.LikelySeconds);
    }

    [Fact]
    public void What_is_made_already_takes_no_time()
    {
        ReusedClip[] both = [new(1, "a", 3, false), new(2, "b", 3, false)];

        Assert.Equal(new QuoteTime(9, 9, 9, true), s_quotes.Of(Plans.TwoShots, 1, new QuoteFacts(both, new Dictionary<string, JobTime> { ["eleven_multilingual_v2"] = Always(1) }, Always(8))).Time);
    }

    private static QuoteTime Time(Dictionary<string, JobTime> times) => s_quotes.Of(Plans.TwoShots, 1, new QuoteFacts([], times, Always(8))).Time;

    private static JobTime Always(double seconds) => new(seconds, seconds, seconds, true);
}
