namespace Aspire.Hosting.ApplicationModel;

/// <summary>The rules for names: they become variable names, addresses and folder names.</summary>
internal static class ModelName
{
    private const int LongestName = 64;

    /// <exception cref="ArgumentException">The name breaks a rule; the message says which.</exception>
    public static void Validate(string kind, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (Fault(name) is { } fault) throw new ArgumentException($"The {kind} name '{name}' {fault}.", nameof(name));
    }

    private static string? Fault(string name) => name switch
    {
        _ when name.Length > LongestName => $"is longer than {LongestName} characters",
        _ when !char.IsAsciiLetter(name[0]) => "must start with an ASCII letter",
        _ when name.Any(character => !char.IsAsciiLetterOrDigit(character) && character != '-') => "may hold ASCII letters, digits and hyphens only",
        _ when name.Contains("--", StringComparison.Ordinal) => "must not hold two hyphens in a row",
        _ when name.EndsWith('-') => "must not end with a hyphen",
        _ => null,
    };
}
