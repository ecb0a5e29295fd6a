using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Vertex;

/// <summary>No token for a key. The provider itself was not asked for anything.</summary>
internal sealed class AccessTokenException(ProviderFaultKind fault, Exception? inner = null) : HttpRequestException("There is no access token for the key.", inner)
{
    /// <summary><see cref="ProviderFaultKind.KeyRevoked"/> or <see cref="ProviderFaultKind.Transient"/>.</summary>
    public ProviderFaultKind Fault { get; } = fault;
}
