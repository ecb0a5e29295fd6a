using System.Security.Cryptography;
using VideoGen.LocalHosting.Native;
using VideoGen.ServiceTests.ProviderSimulator;

namespace VideoGen.ServiceTests.ProviderSdks;

/// <summary>The official clients as their lockfile names them, and a simulator on a real port.</summary>
public sealed class SdkFixture : IAsyncLifetime
{
    private const int OldestNode = 20;
    private static readonly TimeSpan s_installTimeout = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-sdks-");
    private SimulatorHost? _simulator;

    public string Packages { get; } = FindPackages();

    public string SimulatorUrl { get; } = $"http://127.0.0.1:{FreePort.Next()}";

    public async Task InitializeAsync()
    {
        await InstallAsync();
        _simulator = new SimulatorHost(_folder.FullName, ("Simulator:Latency:Sound", "200"));
        _simulator.UseKestrel(new Uri(SimulatorUrl).Port);
        _simulator.StartServer();
    }

    public async Task DisposeAsync()
    {
        if (_simulator is not null) await _simulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Once for each lockfile.</summary>
    private async Task InstallAsync()
    {
        var (_, version) = await NodeProgram.RunAsync("node", Packages, new Dictionary<string, string>(), s_installTimeout, "--version");
        if (!int.TryParse(version.Trim().TrimStart('v').Split('.')[0], out var major) || major < OldestNode)
            throw new InvalidOperationException($"The providers' official clients need Node.js {OldestNode} or later; this is {version.Trim()}.");
        var installed = Path.Combine(Packages, "node_modules", ".installed");
        var wanted = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Packages, "package-lock.json"))));
        if (File.Exists(installed) && await File.ReadAllTextAsync(installed) == wanted) return;
        var (exitCode, output) = await NodeProgram.RunAsync("npm", Packages, new Dictionary<string, string>(), s_installTimeout, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        if (exitCode != 0) throw new InvalidOperationException($"npm ci ended with {exitCode} in {Packages}:\n{output}");
        await File.WriteAllTextAsync(installed, wanted);
    }

    private static string FindPackages()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "tests", "ProviderSdks") is var packages && Directory.Exists(packages)) return packages;
        throw new DirectoryNotFoundException("The tests run inside a checkout only: tests/ProviderSdks was not found above them.");
    }
}
