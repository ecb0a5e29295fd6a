using VideoGen.Contracts.Spending;

namespace VideoGen.Contracts.Generation;

/// <summary>Event: the clip lies in our object store, probed and paid.</summary>
public sealed record ClipGenerated
{
    public required Guid ProjectId { get; init; }
    public required Guid RunId { get; init; }
    public required int ShotNumber { get; init; }
    public required int Take { get; init; }
    public required string ClipPath { get; init; }
    public required string Sha256 { get; init; }

    /// <summary>Seconds, as decoded.</summary>
    public required double Duration { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }
    public required string Model { get; init; }

    /// <summary>The provider's id of the video task.</summary>
    public required string ProviderTaskId { get; init; }

    /// <summary>Still and video together, as billed.</summary>
    public required long CostMicros { get; init; }
    public required bool Simulated { get; init; }

    /// <summary>Every paid call of the take, failed ones included.</summary>
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];

    /// <summary>Null when the ordered model made it.</summary>
    public ModelSwitch? Switch { get; init; }

    /// <summary>Seconds that the provider had the video job, from submission to its end; 0 when not known.</summary>
    public double ProviderSeconds { get; init; }

    /// <summary>The clip's file carries sound of the model's own.</summary>
    public bool HasSound { get; init; }
}
