using System.Text.Json;

namespace VideoGen.SystemTests.Running;

/// <summary>What must never be seen outside the processes: this run's own secrets, and the shape of a signed link.</summary>
internal static class Secrets
{
    /// <summary>The part that every key for the simulated providers shares.</summary>
    public const string SimulatorKey = "simulated0123456789abcdef";

    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(string dataFolder)
    {
        var generated = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(Path.Combine(dataFolder, "secrets.json")))!;
        return new Dictionary<string, string>(generated) { ["provider key"] = SimulatorKey, ["signed link"] = "signature=" };
    }
}
