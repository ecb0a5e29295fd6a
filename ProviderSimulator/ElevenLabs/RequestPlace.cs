namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>One of a key's concurrent requests, until it is disposed.</summary>
public sealed class RequestPlace(int current, int most, Action leave) : IDisposable
{
    public int Current { get; } = current;
    public int Most { get; } = most;

    public void Dispose() => leave();
}
