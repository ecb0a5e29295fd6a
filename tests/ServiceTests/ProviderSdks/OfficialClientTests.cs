namespace VideoGen.ServiceTests.ProviderSdks;

/// <summary>Every provider's official client, unmodified, against the simulator: its normal flow, its typed errors, its ways of being pointed elsewhere.</summary>
public sealed class OfficialClientTests(SdkFixture sdks) : IClassFixture<SdkFixture>
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("runway")]
    [InlineData("groq")]
    [InlineData("elevenlabs")]
    [InlineData("google")]
    [InlineData("fal")]
    public async Task The_official_client_finds_in_the_simulator_what_it_expects(string provider)
    {
        var environment = new Dictionary<string, string> { ["SIMULATOR_URL"] = sdks.SimulatorUrl };
        var (exitCode, output) = await NodeProgram.RunAsync("node", sdks.Packages, environment, s_timeout, "--test", "--test-reporter=spec", $"{provider}.test.mjs");
        Assert.True(exitCode == 0, output);
    }
}
