using System.Text.RegularExpressions;

namespace VideoGen.ProviderSimulator.Requests;

/// <summary>Keys of the right shape that every provider refuses, because they say themselves that they are no good: for tests of refusals.</summary>
public static partial class RefusedKeys
{
    public static bool Has(string key) => Words().IsMatch(key);

    [GeneratedRegex("(?:^|[^a-z])(?:invalid|wrong|bad|revoked|expired)(?:$|[^a-z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
