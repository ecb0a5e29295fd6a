using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.GenerationService.Providers;

/// <summary>One clip to be made. What the model does not take is left out by the provider, as the catalogue says.</summary>
public sealed record VideoOrder
{
    public required Guid ProjectId { get; init; }
    public required CatalogueModel Model { get; init; }

    /// <summary>Fitted to the model's length.</summary>
    public required string Prompt { get; init; }

    /// <summary>Billed seconds: a value of the model's grid.</summary>
    public required int Seconds { get; init; }
    public InputImage? FirstFrame { get; init; }
    public InputImage? LastFrame { get; init; }
    public IReadOnlyList<InputImage> References { get; init; } = [];
    public string? NegativePrompt { get; init; }

    /// <summary>0–4294967295.</summary>
    public long? Seed { get; init; }

    /// <summary>Whether the model's own sound is wanted, where it is optional.</summary>
    public bool WithSound { get; init; }
}
