namespace VideoGen.ProjectService.Observations;

/// <summary>How long a provider had one job of a model, from its submission to its end.</summary>
public sealed class ObservedJob
{
    public required Guid Id { get; init; }
    public required string Model { get; init; }

    /// <summary>A simulator's times say nothing of the real provider's.</summary>
    public required bool Simulated { get; init; }
    public required double Seconds { get; init; }
    public required DateTimeOffset At { get; init; }
}
