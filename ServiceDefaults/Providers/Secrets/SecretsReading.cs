using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoGen.ServiceDefaults.Providers.Secrets;

/// <summary>Turns the secrets file into settings that add to those of the environment.</summary>
internal static class SecretsReading
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <exception cref="InvalidDataException">The file is no such document; the message says where, and shows nothing of it.</exception>
    public static Dictionary<string, string?> Read(Stream stream)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (provider, secrets) in Parse(stream).Providers)
        {
            for (var index = 0; index < secrets.Keys.Count; index++)
            {
                var key = secrets.Keys[index];
                if (!key.IsValid) throw new InvalidDataException($"Providers:{provider}:Keys:{index} {ProviderKeyOptions.Rule}.");
                // Not a number: the environment's keys have those, and the file adds to them.
                var section = $"Providers:{provider}:Keys:file-{index:000}";
                settings[$"{section}:{nameof(key.ApiKey)}"] = key.ApiKey;
                settings[$"{section}:{nameof(key.Owner)}"] = key.Owner;
                if (key.MaxConcurrent is { } places) settings[$"{section}:{nameof(key.MaxConcurrent)}"] = places.ToString(CultureInfo.InvariantCulture);
                if (key.MaxPerDay is { } starts) settings[$"{section}:{nameof(key.MaxPerDay)}"] = starts.ToString(CultureInfo.InvariantCulture);
            }
        }

        return settings;
    }

    private static SecretsDocument Parse(Stream stream)
    {
        try
        {
            return JsonSerializer.Deserialize<SecretsDocument>(stream, s_json) ?? new SecretsDocument();
        }
        catch (JsonException exception)
        {
            // Its message and its path may repeat what stands there.
            throw new InvalidDataException($"It is not the JSON that is expected; line {exception.LineNumber + 1}.");
        }
    }
}
