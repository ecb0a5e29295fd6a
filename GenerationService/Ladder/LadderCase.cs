using VideoGen.GenerationService.Clips;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Ladder;

/// <summary>Everything that decides how a step goes on after an attempt failed.</summary>
public sealed record LadderCase
{
    public required ClipStep Step { get; init; }

    /// <summary>All attempts at this step, oldest first; the last is the one that failed just now.</summary>
    public required IReadOnlyList<LadderAttempt> Attempts { get; init; }

    /// <summary>The model of the last attempt; null when the catalogue knows it no longer.</summary>
    public required CatalogueModel? Model { get; init; }

    /// <summary>The model that the user chose for the video; null when the catalogue knows it no longer.</summary>
    public required CatalogueModel? Ordered { get; init; }

    /// <summary>Whether the last attempt asked for the model's own sound.</summary>
    public bool WithSound { get; init; }

    /// <summary>Models that could stand in and were not tried for this step, in order of preference.</summary>
    public IReadOnlyList<CatalogueModel> StandIns { get; init; } = [];

    /// <summary>Seconds of picture needed; of no meaning for a still.</summary>
    public double NeededSeconds { get; init; }

    /// <summary>Pictures that a still refers to.</summary>
    public int References { get; init; }

    /// <summary>Approved money that this step may still take; 0 or less when there is none.</summary>
    public required long LeftMicros { get; init; }

    /// <summary>Attempts at one step with one model, and with all models together.</summary>
    public required int MaxAttempts { get; init; }

    /// <inheritdoc cref="MaxAttempts"/>
    public required int MaxAttemptsOfAllModels { get; init; }
}

/// <param name="Model">A catalogue id.</param>
/// <param name="Fault">Null for a failure of our own making, or one that only the user can end.</param>
public sealed record LadderAttempt(string Model, ProviderFaultKind? Fault);
