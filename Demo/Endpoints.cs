using System.Text.Json.Nodes;

namespace VideoGen.Demo;

/// <summary>The addresses that the AppHost leaves in <c>endpoints.json</c> while it runs.</summary>
public sealed record Endpoints(Uri Gateway, Uri Simulator, Uri AppHost)
{
    /// <exception cref="FileNotFoundException">Nothing runs with this data folder.</exception>
    public static async Task<Endpoints> ReadAsync(string dataFolder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(dataFolder, "endpoints.json");
        if (!File.Exists(path)) throw new FileNotFoundException($"VideoGen is not running: there is no {path}. Start it with ./videogen up -d.");
        var endpoints = JsonNode.Parse(await File.ReadAllTextAsync(path, cancellationToken))!;
        return new Endpoints(Url("gateway"), Url("simulator"), Url("apphost"));

        Uri Url(string name) => new((string)endpoints[name]!);
    }
}
