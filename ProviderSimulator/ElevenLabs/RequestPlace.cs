using System.Globalization;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>One of a key's concurrent requests, until it is disposed.</summary>
public sealed class RequestPlace(int current, int most, Action leave) : IDisposable
{
    public void Dispose() => leave();

    /// <summary>The headers of every paid answer.</summary>
    public void Describe(IHeaderDictionary headers, string requestId, int credits)
    {
        headers["request-id"] = requestId;
        headers["character-cost"] = credits.ToString(CultureInfo.InvariantCulture);
        headers["current-concurrent-requests"] = current.ToString(CultureInfo.InvariantCulture);
        headers["maximum-concurrent-requests"] = most.ToString(CultureInfo.InvariantCulture);
    }
}
