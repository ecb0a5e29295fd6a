using System.Text.RegularExpressions;

namespace VideoGen.StorageService.Objects;

/// <summary>The only characters a key may have; no segment can be empty or begin with a dot, so no key leaves its folder or needs escaping.</summary>
public static partial class ObjectKeySyntax
{
    private const int LongestKey = 512;

    public static bool Allows(string key) => key.Length <= LongestKey && Syntax().IsMatch(key);

    /// <exception cref="ArgumentException">The key is not one of ours.</exception>
    public static void Require(string key)
    {
        if (!Allows(key)) throw new ArgumentException("This is not an object key.", nameof(key));
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\z")]
    private static partial Regex Syntax();
}
