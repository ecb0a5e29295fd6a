namespace VideoGen.ProviderSimulator.MmAudio;

/// <summary>The simulated own server: section <c>Simulator:MmAudio</c>.</summary>
public sealed class MmAudioOptions
{
    public const string Section = "Simulator:MmAudio";

    /// <summary>The bearer token that it wants; none when empty, as on a private network.</summary>
    public string Token { get; set; } = "";
}
