using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.GenerationService.Providers;

/// <summary>One still to be made.</summary>
public sealed record StillOrder
{
    public required Guid ProjectId { get; init; }
    public required CatalogueModel Model { get; init; }

    /// <summary>Fitted to the model's length; refers to a reference by <c>@Tag</c>.</summary>
    public required string Prompt { get; init; }

    /// <summary>Tag (3–16 letters, digits, underscores, a letter first) and picture.</summary>
    public IReadOnlyList<TaggedImage> References { get; init; } = [];
    public long? Seed { get; init; }
}

/// <summary>A picture that a prompt calls <c>@Tag</c>.</summary>
public sealed record TaggedImage(string Tag, InputImage Image);
