namespace VideoGen.Demo.Journeys;

/// <summary>The project ended without a video.</summary>
public sealed class JourneyFailedException(string status, string reason) : Exception($"The project ended as {status}: {reason}")
{
    public string Status { get; } = status;
}
