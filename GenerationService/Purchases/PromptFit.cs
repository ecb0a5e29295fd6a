namespace VideoGen.GenerationService.Purchases;

/// <summary>Brings a prompt to the length that a model takes.</summary>
public static class PromptFit
{
    /// <summary>Cuts after a whole word; inside one only where a single word is longer than all that fits, and then never inside a character.</summary>
    /// <param name="prompt">Any text.</param>
    /// <param name="length">UTF-16 units; 0 for no limit.</param>
    public static string Fit(string prompt, int length)
    {
        if (length <= 0 || prompt.Length <= length) return prompt;
        var end = length;
        if (!char.IsWhiteSpace(prompt[end]))
            while (end > 0 && !char.IsWhiteSpace(prompt[end - 1])) end--;
        if (end == 0) end = char.IsLowSurrogate(prompt[length]) ? length - 1 : length;
        return prompt[..end].TrimEnd();
    }
}
