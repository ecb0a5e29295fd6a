using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.ElevenLabs;

/// <param name="ExpectedMicros">The price where the answer names none.</param>
internal sealed record ElevenLabsPurchase(Guid ProjectId, ProviderKey Key, long ExpectedMicros);
