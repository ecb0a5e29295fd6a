namespace VideoGen.AudioService.Providers;

/// <summary>Shortens words to what a model takes, at the end of a word where there is one.</summary>
internal static class PromptFit
{
    public static string Fit(string words, int most)
    {
        if (most <= 0 || words.Length <= most) return words;
        var end = words.LastIndexOf(' ', most - 1);
        return words[..(end > most / 2 ? end : most)].TrimEnd(' ', ',', ';', '.');
    }
}
