namespace VideoGen.ServiceDefaults.Catalogue;

/// <summary>One model that VideoGen can buy from, as data.</summary>
public record CatalogueModel
{
    /// <summary>Unique here, and the id that the provider knows.</summary>
    public required string Id { get; init; }

    /// <summary><c>runway</c>, <c>google</c>, <c>vertex</c>, <c>elevenlabs</c>, <c>fal</c>, <c>mmaudio</c>, <c>groq</c>: the name of its settings, <c>Providers:{provider}</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>
    /// Chooses the implementation: <c>runway-tasks</c>, <c>gemini-operations</c>, <c>gemini-interactions</c>, <c>vertex-operations</c>,
    /// <c>elevenlabs</c>, <c>fal-queue</c>, <c>mmaudio-http</c>, <c>openai</c>.
    /// </summary>
    public required string Protocol { get; init; }

    /// <summary><c>video</c>, <c>still</c>, <c>speech</c>, <c>effects</c>, <c>music</c>, <c>language</c>, <c>vision</c> or <c>transcription</c>.</summary>
    public required string Capability { get; init; }
    public required string Name { get; init; }

    /// <summary>Whole seconds that the model can make, ascending; empty where the length is free or does not apply.</summary>
    public IReadOnlyList<int> Durations { get; init; } = [];

    /// <summary>Shortest sound in seconds that the model makes; 0 where that does not apply.</summary>
    public double MinSeconds { get; init; }

    /// <summary>Longest sound in seconds; 0 where that does not apply.</summary>
    public double MaxSeconds { get; init; }

    /// <summary>The ratio value sent for portrait, e.g. <c>720:1280</c> or <c>9:16</c>.</summary>
    public string? PortraitRatio { get; init; }

    /// <summary>Every ratio value that the model takes.</summary>
    public IReadOnlyList<string> Ratios { get; init; } = [];

    /// <summary>Resolution values that the model takes, the one we send first; empty where the ratio says it.</summary>
    public IReadOnlyList<string> Resolutions { get; init; } = [];

    /// <summary>UTF-16 units.</summary>
    public int MaxPromptLength { get; init; }

    /// <summary>Whether a clip starts from a picture: <c>required</c>, <c>optional</c> or <c>none</c>.</summary>
    public string FirstFrame { get; init; } = "none";

    /// <summary>A picture to end on is taken, beside a first frame.</summary>
    public bool LastFrame { get; init; }

    /// <summary>Pictures that the model can refer to.</summary>
    public int MaxReferenceImages { get; init; }

    /// <summary>Pictures that the model must be given to refer to.</summary>
    public int MinReferenceImages { get; init; }
    public bool NegativePrompt { get; init; }
    public bool Seed { get; init; }

    /// <summary>The model's own sound: <c>none</c>, <c>optional</c> or <c>always</c>.</summary>
    public string Sound { get; init; } = "none";

    /// <summary>Pictures in one request of a vision model.</summary>
    public int MaxImages { get; init; }

    /// <summary>Price of one unit in micro-dollars; for a model with optional sound, the silent price.</summary>
    public required long PriceMicros { get; init; }

    /// <summary><c>second</c>, <c>image</c>, <c>character</c>, <c>million_input_tokens</c>, <c>hour</c>.</summary>
    public required string PriceUnit { get; init; }

    /// <summary>Price of one unit with the model's own sound, where that is optional and dearer; 0 otherwise.</summary>
    public long SoundPriceMicros { get; init; }

    /// <summary>Second price where a model has one (output tokens, per million); 0 otherwise.</summary>
    public long OutputPriceMicros { get; init; }

    /// <summary>ISO date on which the price was read.</summary>
    public required string PriceDate { get; init; }

    /// <summary>Where the price was read, in a few words.</summary>
    public required string PriceSource { get; init; }

    /// <summary>Whether the provider bills a job that failed, that moderation refused, or that was cancelled while it ran, where its answer does not say.</summary>
    public bool FailedIsBilled { get; init; }

    /// <inheritdoc cref="FailedIsBilled"/>
    public bool RefusedIsBilled { get; init; }

    /// <inheritdoc cref="FailedIsBilled"/>
    public bool CancelledIsBilled { get; init; }
    public bool Retired { get; init; }

    /// <summary>Model id that replaces a retired one.</summary>
    public string? Successor { get; init; }

    /// <summary>Models that may stand in, in order, when this one cannot be had; used within the approved money and recorded.</summary>
    public IReadOnlyList<string> Failover { get; init; } = [];

    /// <summary>The choice for its capability when nobody chose.</summary>
    public bool Default { get; init; }

    /// <summary>Jobs of the model that one limit owner runs at once, unless its key says otherwise.</summary>
    public int MaxConcurrent { get; init; } = 2;

    /// <summary>Seconds that a job typically takes, until enough have been observed.</summary>
    public double TypicalSeconds { get; init; }

    /// <summary>Micro-dollars for one unit.</summary>
    public long PriceOf(bool withSound) => withSound && SoundPriceMicros > 0 ? SoundPriceMicros : PriceMicros;
}
