using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.UnitTests.Providers;

public sealed class ProviderKeysTests
{
    public static TheoryData<string> Providers => ["groq", "runway", "google", "vertex", "elevenlabs", "fal", "mmaudio"];

    [Fact]
    public async Task The_short_form_holds_several_keys_of_one_owner_and_a_service_account_is_one()
    {
        await using var several = Service("runway", ("BaseUrl", "https://api.test"), ("ApiKey", "key_1, key_2"), ("MaxConcurrent", "5"));
        Assert.Equal(
            [("key_1", "default", 5), ("key_2", "default", 5)],
            Keys(several).Of("runway").Select(key => (key.Secret, key.Owner, key.MaxConcurrent ?? 0)));

        const string account = """{"type": "service_account", "client_email": "a@b.test"}""";
        await using var single = Service("vertex", ("BaseUrl", "https://api.test"), ("ApiKey", account));
        Assert.Equal(account, Assert.Single(Keys(single).Of("vertex")).Secret);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Without_a_key_the_service_starts_and_names_the_setting(string provider)
    {
        await using var service = Service(provider, ("BaseUrl", "https://api.test"), ("Parameter", $"{provider}-api-key"));
        await service.StartAsync();

        Assert.Empty(Keys(service).Of(provider));
        var failure = ProviderNotConfigured.ToFailure(Options(service, provider), "video provider");
        Assert.Equal(("provider-not-configured", false), (failure.Code, failure.Charged));
        Assert.Contains($"Providers__{provider}__ApiKey (or the AppHost parameter {provider}-api-key)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_of_our_own_needs_only_an_address()
    {
        await using var service = Service("mmaudio", keyless: true, ("BaseUrl", "http://own.test"));
        await using var nowhere = Service("mmaudio", keyless: true);

        Assert.Equal("", Assert.Single(Keys(service).Of("mmaudio")).Secret);
        Assert.Empty(Keys(nowhere).Of("mmaudio"));
        Assert.Equal("Providers__mmaudio__BaseUrl", Options(nowhere, "mmaudio").MissingSetting);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Production_refuses_to_start_with_a_simulator_unless_it_is_allowed(string provider)
    {
        (string, string)[] simulated = [("BaseUrl", "http://simulator.test"), ("ApiKey", "simulated"), ("Simulated", "true")];
        await using var refused = Service(provider, keyless: false, "Production", simulated);
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => refused.StartAsync());
        Assert.Contains("AllowSimulators=true", refusal.Message, StringComparison.Ordinal);

        await using var allowed = Service(provider, keyless: false, "Production", [.. simulated, ("AllowSimulators", "true")]);
        await allowed.StartAsync();
    }

    private static IProviderKeys Keys(WebApplication service) => service.Services.GetRequiredService<IProviderKeys>();

    private static ProviderOptions Options(WebApplication service, string provider) =>
        service.Services.GetRequiredService<IOptionsMonitor<ProviderOptions>>().Get(provider);

    private static WebApplication Service(string provider, params (string Name, string Value)[] settings) => Service(provider, false, settings);

    private static WebApplication Service(string provider, bool keyless, params (string Name, string Value)[] settings) =>
        Service(provider, keyless, "Development", settings);

    private static WebApplication Service(string provider, bool keyless, string environment, (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        foreach (var (name, value) in settings) builder.Configuration[name == "AllowSimulators" ? name : $"Providers:{provider}:{name}"] = value;
        builder.AddProvider(provider, keyless);
        return builder.Build();
    }
}
