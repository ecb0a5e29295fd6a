using VideoGen.AudioService.Purchases;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Plans;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.UnitTests.AudioService;

public sealed class PurchaseLadderTests
{
    private const string Fal = "fal-ai/mmaudio-v2";
    private const string Eleven = "eleven_text_to_sound_v2";

    private static readonly ModelCatalogue s_catalogue = ModelCatalogue.BuiltIn();
    private static readonly SoundPurchase s_effects = new(SoundKind.Effects, 1, "waves", s_catalogue.Default("effects"), 3);

    [Theory]
    [InlineData("fal elevenlabs", "", Fal)]
    [InlineData("elevenlabs", "", Eleven)]
    [InlineData("", "", null)]
    // The provider failed: once more, then another model, then no more.
    [InlineData("fal elevenlabs", Fal + "=ProviderFailed", Fal)]
    [InlineData("fal elevenlabs", Fal + "=ProviderFailed " + Fal + "=BadOutput", Eleven)]
    [InlineData("fal elevenlabs", Fal + "=ProviderFailed " + Fal + "=ProviderFailed " + Eleven + "=ModelGone", null)]
    // What is refused for its words is refused everywhere; what may have been made is bought once more at most.
    [InlineData("fal elevenlabs", Fal + "=RefusedInput", null)]
    [InlineData("fal elevenlabs", Fal + "=UnknownOutcome", Fal)]
    [InlineData("fal elevenlabs", Fal + "=UnknownOutcome " + Fal + "=UnknownOutcome", null)]
    [InlineData("fal elevenlabs", Fal + "=OutOfCredit", Eleven)]
    [InlineData("fal", Fal + "=OutOfCredit", null)]
    public void Each_fault_leads_to_its_next_model(string providers, string attempts, string? next) =>
        Assert.Equal(next, Ladder(providers).Next(s_effects, [.. attempts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Attempt)], new HashSet<string>())?.Id);

    [Fact]
    public void A_model_that_no_key_opens_now_is_passed_over() =>
        Assert.Equal(Eleven, Ladder("fal elevenlabs").Next(s_effects, [], new HashSet<string> { Fal })?.Id);

    private static PurchaseLadder Ladder(string providers) => new(s_catalogue, new KeysOf(providers));

    private static PaidCall Attempt(string text)
    {
        var (model, kind) = (text.Split('=')[0], Enum.Parse<ProviderFaultKind>(text.Split('=')[1]));
        return kind switch
        {
            ProviderFaultKind.UnknownOutcome => new PaidCall { Model = model, State = PaidCallState.WrittenOff },
            ProviderFaultKind.BadOutput => new PaidCall { Model = model, State = PaidCallState.Settled },
            _ => new PaidCall { Model = model, State = PaidCallState.Failed, Failure = FaultRules.ToFailure(kind, "sound provider", charged: false) },
        };
    }

    private sealed class KeysOf(string providers) : IProviderKeys
    {
        public IReadOnlyList<ProviderKey> Of(string provider) => providers.Split(' ').Contains(provider) ? [new ProviderKey("secret", "default")] : [];

        public ProviderKey? Find(string provider, string fingerprint) => null;
    }
}
