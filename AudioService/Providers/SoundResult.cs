using System.Text.Json;
using VideoGen.Contracts.Audio;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.AudioService.Providers;

/// <summary>An immediate answer as the ledger keeps it until its bytes are in the object store.</summary>
/// <param name="Words">On the sound's own clock; empty for what is not spoken.</param>
public sealed record SoundResult(byte[] Audio, IReadOnlyList<SpokenWord> Words)
{
    public override string ToString() => JsonSerializer.Serialize(this, ApiJson.Options);

    public static SoundResult Parse(string text) =>
        JsonSerializer.Deserialize<SoundResult>(text, ApiJson.Options) ?? throw new JsonException("The ledger holds no sound.");
}
