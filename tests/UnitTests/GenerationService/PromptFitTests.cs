using VideoGen.GenerationService.Purchases;

namespace VideoGen.UnitTests.GenerationService;

public sealed class PromptFitTests
{
    [Theory]
    [InlineData("a red tram", 10, "a red tram")]
    [InlineData("a red tram", 9, "a red")]
    [InlineData("a red tram", 5, "a red")]
    [InlineData("a red tram", 6, "a red")]
    [InlineData("tramways", 4, "tram")]
    [InlineData("fog 🌫🌫", 6, "fog")]
    [InlineData("🌫🌫🌫", 3, "🌫")]
    [InlineData("🌫🌫🌫", 4, "🌫🌫")]
    [InlineData("a red tram", 0, "a red tram")]
    public void A_prompt_ends_after_a_whole_word_and_never_inside_a_character(string prompt, int length, string fitted) =>
        Assert.Equal(fitted, PromptFit.Fit(prompt, length));
}
