using Microsoft.Extensions.DependencyInjection.Extensions;

namespace VideoGen.ServiceDefaults.Providers;

public static class ProviderRegistration
{
    /// <summary>
    /// Binds <c>Providers:{name}</c> as named options <paramref name="name"/>. A production start with a simulator is refused unless
    /// <c>AllowSimulators</c> is true.
    /// </summary>
    public static WebApplicationBuilder AddProvider(this WebApplicationBuilder builder, string name)
    {
        builder.Services.TryAddSingleton<IProviderKeys, ProviderKeys>();
        builder.Services.AddOptions<ProviderOptions>(name)
            .BindConfiguration($"Providers:{name}")
            .ValidateDataAnnotations()
            .Validate(
                options => !options.Simulated || !builder.Environment.IsProduction() || builder.Configuration.GetValue<bool>("AllowSimulators"),
                $"Providers__{name} points at a simulator in production. Give the real address and key, or set AllowSimulators=true.")
            .ValidateOnStart();
        return builder;
    }
}
