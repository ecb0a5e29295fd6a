namespace VideoGen.ProviderSimulator.Jobs;

/// <summary>Words that every simulated moderation refuses.</summary>
public static class ForbiddenWords
{
    private static readonly string[] s_words = ["gore", "nude", "nudity", "beheading"];

    public static bool AreIn(string prompt) => s_words.Any(word => prompt.Contains(word, StringComparison.OrdinalIgnoreCase));
}
