using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.AudioService.Providers;

/// <summary>One piece of music or effects to be made. What the model does not take is left out by the provider.</summary>
public sealed record SoundOrder
{
    public required Guid ProjectId { get; init; }
    public required CatalogueModel Model { get; init; }

    /// <summary>Anything but <see cref="SoundKind.Narration"/>.</summary>
    public required SoundKind Kind { get; init; }

    /// <summary>Fitted to the model's length.</summary>
    public required string Prompt { get; init; }

    /// <summary>Within what the model makes.</summary>
    public required long Seconds { get; init; }

    /// <summary>A small copy of the shot's clip in the work folder; null when none is wanted.</summary>
    public ClipCopy? Clip { get; init; }

    /// <summary>Music under a narration has no singing.</summary>
    public bool Instrumental { get; init; }

    /// <summary>0–4294967295.</summary>
    public required uint Seed { get; init; }

    public long PriceMicros => Seconds * Model.PriceMicros;
}

/// <param name="Identity">Stands for the content in the canonical request: the clip's object key.</param>
public sealed record ClipCopy(string Path, string Identity);
