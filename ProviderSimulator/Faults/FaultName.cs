using System.Text.Json;

namespace VideoGen.ProviderSimulator.Faults;

/// <summary>Kinds as the API writes them: snake_case.</summary>
public static class FaultName
{
    public static string Of(FaultKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    /// <summary>Null when there is no such kind.</summary>
    public static FaultKind? Find(string? name)
    {
        foreach (var kind in Enum.GetValues<FaultKind>())
            if (Of(kind) == name) return kind;
        return null;
    }
}
