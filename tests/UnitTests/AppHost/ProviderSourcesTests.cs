using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using VideoGen.AppHost;

namespace VideoGen.UnitTests.AppHost;

public sealed class ProviderSourcesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-sources-");

    public static TheoryData<string, string> Providers => new()
    {
        { "Groq", "groq-api-key" },
        { "Runway", "runway-api-key" },
        { "Google", "google-api-key" },
        { "Vertex", "vertex-credentials" },
        { "ElevenLabs", "elevenlabs-api-key" },
        { "Fal", "fal-api-key" },
        { "MmAudio", "mmaudio-url" },
    };

    [Theory, MemberData(nameof(Providers))]
    public async Task A_provider_without_a_key_is_simulated_in_development_and_in_production_only_where_that_is_allowed(string name, string parameter)
    {
        Assert.True(Add(name, parameter, "Development").Simulated);
        Assert.True(Add(name, parameter, "Production", "--AllowSimulators=true").Simulated);

        var absent = Add(name, parameter, "Production");
        Assert.Equal((false, false), (absent.Simulated, absent.Configured));
        Assert.Null(absent.Key);
        if (absent.BaseUrl is not null) Assert.StartsWith("https://real.test", await absent.BaseUrl.GetValueAsync(CancellationToken.None), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Providers))]
    public void A_provider_with_its_parameter_is_the_real_one_everywhere(string name, string parameter)
    {
        foreach (var environment in new[] { "Development", "Production" })
        {
            var given = Add(name, parameter, environment, $"--Parameters:{parameter}=http://own.test");
            Assert.Equal((false, true), (given.Simulated, given.Configured));
        }
    }

    [Fact]
    public void A_key_in_the_secrets_file_makes_a_provider_the_real_one()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "providers.json"), """{"Providers":{"Runway":{"Keys":[{"ApiKey":"key_in_the_file"}]}}}""");

        var runway = Add("Runway", "runway-api-key", "Development");

        Assert.Equal((false, true, null), (runway.Simulated, runway.Configured, runway.Key));
        Assert.True(Add("Google", "google-api-key", "Development").Simulated);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Provider Add(string name, string parameter, string environment, params string[] settings)
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = [$"--VideoGen:DataFolder={_folder.FullName}", .. settings],
            ProjectDirectory = _folder.FullName,
        });
        var simulator = builder.CreateResourceBuilder(new ProjectResource("simulator")).WithHttpEndpoint();
        var sources = new ProviderSources(builder, simulator, environment, Path.Combine(_folder.FullName, "providers.json"));
        return name == "MmAudio" ? sources.AddOwn(name, parameter) : sources.Add(name, parameter, "https://real.test", "");
    }
}
