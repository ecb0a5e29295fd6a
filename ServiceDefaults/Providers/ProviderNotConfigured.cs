using VideoGen.Contracts.Spending;

namespace VideoGen.ServiceDefaults.Providers;

/// <summary>The failure of a purchase from a provider that has no key here. It is ours, not the provider's.</summary>
public static class ProviderNotConfigured
{
    public const string Code = "provider-not-configured";

    /// <param name="provider">The provider's role: <c>video provider</c>, <c>voice provider</c> and so on.</param>
    public static Failure ToFailure(ProviderOptions options, string provider) => new(
        Code, $"The {provider} is not available because no key is set: the operator has to set {options.MissingSetting}. Nothing was charged. Choose another model.",
        Retryable: true, Charged: false);
}
