using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using VideoGen.StorageService.Objects;

namespace VideoGen.StorageService.Files;

/// <summary>What a key of the product's layout says about its object.</summary>
public sealed partial record ObjectKeyParts(string UserId, Guid ProjectId, FileKind Kind)
{
    public static bool TryRead(string key, [NotNullWhen(true)] out ObjectKeyParts? parts)
    {
        parts = null;
        if (!ObjectKeySyntax.Allows(key) || Layout().Match(key) is not { Success: true } match || KindOf(match) is not { } kind) return false;
        parts = new ObjectKeyParts(match.Groups["user"].Value, Guid.ParseExact(match.Groups["project"].Value, "D"), kind);
        return true;
    }

    private static FileKind? KindOf(Match match) => (match.Groups["area"].Value, match.Groups["name"].Value) switch
    {
        ("input", "sample_video") => FileKind.Sample,
        ("input", "character_image") => FileKind.Character,
        ("input", "audio") => FileKind.Audio,
        ("analysis", _) => FileKind.Analysis,
        ("generated", _) => FileKind.Generated,
        ("temp", _) => FileKind.Temporary,
        _ => null,
    };

    [GeneratedRegex(@"\Ausers/(?<user>[^/]+)/projects/(?<project>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})/(?<area>[a-z]+)/(?<name>[^.]+)")]
    private static partial Regex Layout();
}
