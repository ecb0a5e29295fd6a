using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoGen.ServiceDefaults.Providers.Secrets;

namespace VideoGen.ServiceDefaults.Providers;

public static class ProviderRegistration
{
    /// <summary>
    /// Binds <c>Providers:{name}</c> as named options <paramref name="name"/>, with the keys of the secrets file. Without a key the
    /// provider is unavailable. A production start with a simulator is refused unless <c>AllowSimulators</c> is true.
    /// </summary>
    /// <param name="keyless">The provider is a machine of our own that may ask for no key.</param>
    public static WebApplicationBuilder AddProvider(this WebApplicationBuilder builder, string name, bool keyless = false)
    {
        builder.AddSecretsFile();
        builder.Services.TryAddSingleton<IProviderKeys, ProviderKeys>();
        builder.Services.AddOptions<ProviderOptions>(name)
            .Configure(options => options.Keyless = keyless)
            .BindConfiguration($"Providers:{name}")
            .PostConfigure(options => options.Section = SectionOf(builder.Configuration, name))
            .ValidateDataAnnotations()
            .Validate(
                options => options.BaseUrl.Length == 0 || Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal),
                $"Set Providers__{name}__BaseUrl to the http address of the provider.")
            .Validate(
                options => options.Keys.All(key => key.ApiKey.Length == 0 || key.IsValid), $"Every key of Providers__{name}__Keys {ProviderKeyOptions.Rule}.")
            .Validate(
                options => !options.Simulated || !builder.Environment.IsProduction() || builder.Configuration.GetValue<bool>("AllowSimulators"),
                $"Providers__{name} points at a simulator in production. Give the real address and key, or set AllowSimulators=true.")
            .ValidateOnStart();
        return builder;
    }

    /// <summary>As the operator wrote it, so that a message about it can be copied.</summary>
    private static string SectionOf(IConfiguration configuration, string name) =>
        configuration.GetSection("Providers").GetChildren().FirstOrDefault(section => section.Key.Equals(name, StringComparison.OrdinalIgnoreCase))?.Key ?? name;
}
