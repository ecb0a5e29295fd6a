using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Ladder;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Providers.Faults;
using static VideoGen.ServiceDefaults.Providers.Faults.ProviderFaultKind;

namespace VideoGen.UnitTests.GenerationService;

public sealed class FailureLadderTests
{
    private static readonly ModelCatalogue s_catalogue = ModelCatalogue.BuiltIn();

    /// <summary>gen4_turbo costs 0.25 $ for 5 s; gen4.5 costs 0.60 $, Veo 3.1 Fast for its 6 s 0.60 $ silent and 0.90 $ with sound.</summary>
    [Theory]
    [InlineData(Transient, 1, "OtherModel gen4.5")]
    [InlineData(Throttled, 1, "Ask: ask")]
    [InlineData(OutOfCredit, 1, "OtherModel gen4.5")]
    [InlineData(KeyRevoked, 1, "OtherModel gen4.5")]
    [InlineData(ModelGone, 1, "OtherModel gen4.5")]
    [InlineData(BadRequest, 1, "Ask: ask")]
    [InlineData(BadInput, 1, "Ask: ask")]
    [InlineData(RefusedInput, 1, "Ask: offer-rewrite, ask")]
    [InlineData(RefusedOutput, 1, "RetryOnce gen4_turbo")]
    [InlineData(RefusedOutput, 2, "Ask: offer-rewrite, ask")]
    [InlineData(ProviderFailed, 1, "RetryOnce gen4_turbo")]
    [InlineData(ProviderFailed, 2, "OtherModel gen4.5")]
    [InlineData(BadOutput, 1, "RetryOnce gen4_turbo")]
    [InlineData(BadOutput, 2, "OtherModel gen4.5")]
    [InlineData(Lost, 1, "RetryOnce gen4_turbo")]
    [InlineData(Lost, 2, "Ask: ask")]
    [InlineData(TimedOut, 1, "Ask: ask")]
    [InlineData(UnknownOutcome, 1, "RetryOnce gen4_turbo")]
    [InlineData(UnknownOutcome, 2, "Ask: ask")]
    [InlineData(null, 1, "Ask: ask")]
    public void Each_fault_leads_to_one_rung(ProviderFaultKind? fault, int attempts, string rung) =>
        Assert.Equal(rung, Describe(FailureLadder.Next(Case("gen4_turbo", Times(attempts, "gen4_turbo", fault)))));

    [Fact]
    public void A_stand_in_fits_the_money_that_is_left_or_is_only_offered()
    {
        var failed = Case("gen4_turbo", Times(1, "gen4_turbo", ModelGone)) with { StandIns = Models("veo3.1", "gen4.5", "veo3.1_fast") };

        Assert.Equal("OtherModel veo3.1", Describe(FailureLadder.Next(failed)));
        Assert.Equal("OtherModel gen4.5", Describe(FailureLadder.Next(failed with { LeftMicros = 600_000 })));
        Assert.Equal("Ask: other-model, ask (veo3.1)", Describe(FailureLadder.Next(failed with { LeftMicros = 599_999 })));
        Assert.Equal("Ask: ask", Describe(FailureLadder.Next(failed with { StandIns = [] })));
    }

    [Fact]
    public void A_stand_in_holds_the_seconds_on_its_own_grid_and_has_the_pictures_it_needs()
    {
        var nine = Case("gen4_turbo", Times(1, "gen4_turbo", ModelGone)) with { StandIns = Models("veo3.1", "gen4.5"), NeededSeconds = 8.5 };
        Assert.Equal("OtherModel gen4.5", Describe(FailureLadder.Next(nine)));

        var still = Case("gen4_image", Times(1, "gen4_image", ModelGone)) with { Step = ClipStep.Still, StandIns = Models("gen4_image_turbo") };
        Assert.Equal("Ask: ask", Describe(FailureLadder.Next(still)));
        Assert.Equal("OtherModel gen4_image_turbo", Describe(FailureLadder.Next(still with { References = 1 })));
    }

    [Fact]
    public void A_refused_result_is_tried_without_the_models_sound_first()
    {
        var refused = Case("veo3.1_fast", Times(1, "veo3.1_fast", RefusedOutput)) with { WithSound = true };

        Assert.Equal("SoundOff veo3.1_fast", Describe(FailureLadder.Next(refused)));
        Assert.Equal("RetryOnce veo3.1_fast", Describe(FailureLadder.Next(refused with { WithSound = false })));
        var always = Case("gemini-omni-1.1-flash", Times(1, "gemini-omni-1.1-flash", RefusedOutput)) with { WithSound = true };
        Assert.Equal("RetryOnce gemini-omni-1.1-flash", Describe(FailureLadder.Next(always)));
    }

    [Fact]
    public void Attempts_are_bounded_for_one_model_for_all_together_and_by_the_money()
    {
        var once = Case("gen4_turbo", Times(1, "gen4_turbo", BadOutput)) with { StandIns = [] };
        Assert.Equal("Ask: ask", Describe(FailureLadder.Next(once with { LeftMicros = 249_999 })));
        Assert.Equal("Ask: ask", Describe(FailureLadder.Next(once with { MaxAttempts = 1 })));
        Assert.Equal("Ask: other-model, ask (gen4.5)", Describe(FailureLadder.Next(
            Case("gen4_turbo", [.. Times(2, "veo3.1", BadOutput), .. Times(2, "gen4_turbo", BadOutput)]))));
        // What may have been paid for twice is not tried again, whatever the settings allow.
        Assert.Equal("Ask: ask", Describe(FailureLadder.Next(Case("gen4_turbo", Times(2, "gen4_turbo", UnknownOutcome)) with { MaxAttempts = 3 })));
    }

    [Fact]
    public void Whatever_goes_wrong_the_ladder_ends()
    {
        var random = new Random(20261122);
        foreach (var _ in Enumerable.Range(0, 500))
        {
            var model = "gen4_turbo";
            var standIns = Models("gen4.5", "veo3.1_fast", "gemini-omni-1.1-flash");
            List<LadderAttempt> attempts = [];
            while (true)
            {
                attempts.Add(new LadderAttempt(model, (ProviderFaultKind)random.Next(Enum.GetValues<ProviderFaultKind>().Length)));
                Assert.InRange(attempts.Count, 1, 4);
                var rung = FailureLadder.Next(Case(model, attempts) with { StandIns = [.. standIns.Where(other => attempts.All(tried => tried.Model != other.Id))] });
                if (rung.Model is null) break;
                model = rung.Model;
            }

            Assert.All(attempts.GroupBy(attempt => attempt.Model), ofModel => Assert.InRange(ofModel.Count(), 1, 2));
        }
    }

    [Fact]
    public void A_retired_choice_is_not_replaced_but_its_successor_is_named()
    {
        var retired = Case("gen4_image", Times(1, "gen4_image", fault: null)) with { Step = ClipStep.Still, Ordered = s_catalogue.Find("gen3a_turbo") };

        Assert.Equal("Ask: other-model, ask (gen4_turbo)", Describe(FailureLadder.Next(retired)));
    }

    private static LadderCase Case(string model, IReadOnlyList<LadderAttempt> attempts) => new()
    {
        Step = ClipStep.Video,
        Attempts = attempts,
        Model = s_catalogue.Find(model),
        Ordered = s_catalogue.Find("gen4_turbo"),
        StandIns = Models("gen4.5", "veo3.1_fast"),
        NeededSeconds = 4.5,
        LeftMicros = 10_000_000,
        MaxAttempts = 2,
        MaxAttemptsOfAllModels = 4,
    };

    private static IReadOnlyList<LadderAttempt> Times(int count, string model, ProviderFaultKind? fault) =>
        [.. Enumerable.Repeat(new LadderAttempt(model, fault), count)];

    private static IReadOnlyList<CatalogueModel> Models(params string[] ids) => [.. ids.Select(id => s_catalogue.Find(id)!)];

    private static string Describe(Rung rung) => rung.Model is not null
        ? $"{rung.Step} {rung.Model}"
        : $"Ask: {string.Join(", ", rung.Choices.Select(choice => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString())))}"
            + (rung.SuggestedModel is { } model ? $" ({model})" : "");
}
