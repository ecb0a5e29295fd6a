using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>Why a key is left out, and until when; <see cref="DateTimeOffset.MaxValue"/> for a revoked one.</summary>
public sealed record KeyPause(DateTimeOffset Until, ProviderFaultKind Reason);
