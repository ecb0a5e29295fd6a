namespace VideoGen.ServiceDefaults.Catalogue;

/// <summary>One model that VideoGen can buy from, as data.</summary>
public sealed record CatalogueModel
{
    public required string Id { get; init; }

    /// <summary><c>runway</c>, <c>elevenlabs</c>, <c>groq</c>.</summary>
    public required string Provider { get; init; }

    /// <summary><c>video</c>, <c>still</c>, <c>speech</c>, <c>language</c>, <c>vision</c> or <c>transcription</c>.</summary>
    public required string Capability { get; init; }
    public required string Name { get; init; }

    /// <summary>Whole seconds that the model can make, ascending; empty for other capabilities.</summary>
    public IReadOnlyList<int> Durations { get; init; } = [];

    /// <summary>The ratio value sent for portrait video, e.g. <c>720:1280</c>.</summary>
    public string? PortraitRatio { get; init; }
    public int MaxPromptLength { get; init; }

    /// <summary>Price of one unit in micro-dollars.</summary>
    public required long PriceMicros { get; init; }

    /// <summary><c>second</c>, <c>image</c>, <c>character</c>, <c>million_input_tokens</c>, <c>hour</c>.</summary>
    public required string PriceUnit { get; init; }

    /// <summary>Second price where a model has one (output tokens, per million); 0 otherwise.</summary>
    public long OutputPriceMicros { get; init; }

    /// <summary>ISO date on which the price was read.</summary>
    public required string PriceDate { get; init; }
    public bool Retired { get; init; }

    /// <summary>Model id that replaces a retired one.</summary>
    public string? Successor { get; init; }

    /// <summary>The choice for its capability when nobody chose.</summary>
    public bool Default { get; init; }
}
