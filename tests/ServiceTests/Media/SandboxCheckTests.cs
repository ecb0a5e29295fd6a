using VideoGen.Media;

namespace VideoGen.ServiceTests.Media;

public sealed class SandboxCheckTests
{
    [Fact]
    public async Task A_service_without_bubblewrap_does_not_start_and_says_what_to_do()
    {
        using var host = Host(("Media:Bubblewrap", "/usr/bin/no-such-program"));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Contains("Install ffmpeg and bubblewrap", refused.Message);
        Assert.Contains("Media__Sandbox=Off", refused.Message);
    }

    [Fact]
    public async Task The_sandbox_may_be_switched_off_by_name()
    {
        using var host = Host(("Media:Bubblewrap", "/usr/bin/no-such-program"), ("Media:Sandbox", "off"));

        await host.StartAsync();
        await host.StopAsync();
    }

    private static IHost Host(params (string Key, string Value)[] settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        return builder.AddMedia().Build();
    }
}
