using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.UnitTests.Plans;

public sealed class SoundPurchasesTests
{
    private static readonly ModelCatalogue s_catalogue = ModelCatalogue.BuiltIn();

    private static readonly GenerationPlan s_plan = new()
    {
        RecommendedModel = "gen4_turbo",
        Scenes =
        [
            new PlannedShot { Number = 1, Start = 0, Duration = 3, Narration = " It begins. ", Sound = "waves", TransitionOut = new PlannedTransition(TransitionKind.Crossfade, 1) },
            new PlannedShot { Number = 2, Start = 3, Duration = 4.2, Narration = " " },
            new PlannedShot { Number = 3, Start = 7.2, Duration = 0.6, Sound = "a bell" },
        ],
        AudioRequirements = new AudioRequirements { Music = "calm piano", SoundEffects = ["wind", "gulls"] },
    };

    [Fact]
    public void Lines_cost_their_characters_and_everything_else_its_seconds_rounded_up() => Assert.Equal(
        [
            ("shot-01/narration", "eleven_multilingual_v2", 10L), ("music", "fal-ai/mmaudio-v2/text-to-audio", 8), ("ambience", "fal-ai/mmaudio-v2", 8),
            ("shot-01/effects", "fal-ai/mmaudio-v2", 4), ("shot-03/effects", "fal-ai/mmaudio-v2", 1),
        ],
        SoundPurchases.Of(s_plan, s_catalogue).Select(purchase => (purchase.LedgerName, purchase.Model.Id, purchase.Units)));

    [Fact]
    public void A_model_that_cannot_be_had_is_replaced_along_its_failover_list()
    {
        var purchases = SoundPurchases.Of(s_plan, s_catalogue, model => model.Provider is not ("fal" or "mmaudio"));
        Assert.Equal(["eleven_multilingual_v2", "music_v1", "eleven_text_to_sound_v2"], purchases.Select(purchase => purchase.Model.Id).Distinct());
    }

    [Theory]
    [InlineData("fal-ai/mmaudio-v2/text-to-audio", 60, 30)]
    [InlineData("music_v1", 1.2, 3)]
    [InlineData("music_v1", 58.01, 59)]
    public void What_is_ordered_lies_within_what_the_model_makes(string model, double seconds, long ordered) =>
        Assert.Equal(ordered, SoundPurchases.SecondsOf(s_catalogue.Find(model)!, seconds));

    [Fact]
    public void Without_narration_no_line_is_bought() =>
        Assert.Empty(SoundPurchases.Of(s_plan with { AudioRequirements = new AudioRequirements { Narration = false }, Scenes = [.. s_plan.Scenes.Select(scene => scene with { Sound = null })] }, s_catalogue));
}
