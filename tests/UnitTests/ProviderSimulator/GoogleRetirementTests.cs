using VideoGen.ProviderSimulator.Google;

namespace VideoGen.UnitTests.ProviderSimulator;

public sealed class GoogleRetirementTests
{
    [Theory]
    [InlineData("veo-2.0-generate-001", true)]
    [InlineData("veo-3.0-fast-generate-001", true)]
    [InlineData("gemini-omni-flash-preview", true)]
    [InlineData("veo-3.1-generate-preview", false)]
    [InlineData("gemini-omni-1.1-flash", false)]
    public void What_google_has_shut_down_is_retired_by_default(string model, bool isRetired) => Assert.Equal(isRetired, new GoogleOptions().IsRetired(model));

    [Fact]
    public void A_list_of_one_s_own_replaces_it()
    {
        var options = new GoogleOptions { RetiredModels = { "veo-3.1*" } };
        Assert.Equal((true, false), (options.IsRetired("veo-3.1-generate-preview"), options.IsRetired("veo-2.0-generate-001")));
    }
}
