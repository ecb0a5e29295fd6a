using System.Text.Json;

namespace Aspire.Hosting;

/// <summary><c>Properties/launchSettings.json</c> of a project.</summary>
public sealed class LaunchSettings
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public Dictionary<string, LaunchProfile> Profiles { get; set; } = [];

    /// <summary>Empty when the project has no such file.</summary>
    internal static LaunchSettings Read(string projectPath)
    {
        var path = Path.Combine(Path.GetDirectoryName(projectPath)!, "Properties", "launchSettings.json");
        return File.Exists(path) ? JsonSerializer.Deserialize<LaunchSettings>(File.ReadAllText(path), s_json) ?? new() : new();
    }

    internal (string Name, LaunchProfile Profile)? Choose(string? name)
    {
        if (name is not null)
            return Profiles.TryGetValue(name, out var named) ? (name, named) : throw new DistributedApplicationException($"There is no launch profile '{name}'.");
        var first = Profiles.FirstOrDefault(profile => profile.Value.CommandName == "Project");
        return first.Value is null ? null : (first.Key, first.Value);
    }
}

public sealed class LaunchProfile
{
    public string? CommandName { get; set; }

    public string? CommandLineArgs { get; set; }

    public string? ApplicationUrl { get; set; }

    public Dictionary<string, string> EnvironmentVariables { get; set; } = [];
}
