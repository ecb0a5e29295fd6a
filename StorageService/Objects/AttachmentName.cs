using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace VideoGen.StorageService.Objects;

/// <summary>The name that a browser saves a download under; it may come from a project's title, so it is made harmless first.</summary>
public static class AttachmentName
{
    private const int LongestName = 120;
    private const string Reserved = "\\/:*?\"<>|";

    /// <summary>The <c>Content-Disposition</c> of a download, with the name in UTF-8 and a plain fallback.</summary>
    public static string Disposition(string? name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        if (name is not null && Harmless(name) is { Length: > 0 } harmless) disposition.SetHttpFileName(harmless);
        return disposition.ToString();
    }

    /// <summary>Without path separators, control characters and the invisible ones that turn the direction of text.</summary>
    private static string Harmless(string name)
    {
        var kept = name.EnumerateRunes()
            .Where(rune => System.Text.Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            .Select(rune => rune.IsBmp && Reserved.Contains((char)rune.Value) ? "_" : rune.ToString())
            .TakeLast(LongestName);
        return string.Concat(kept).Trim(' ', '.');
    }
}
