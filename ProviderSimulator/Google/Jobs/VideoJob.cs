using VideoGen.ProviderSimulator.Jobs;

namespace VideoGen.ProviderSimulator.Google.Jobs;

/// <summary>One accepted clip of Veo or Omni.</summary>
public sealed record VideoJob : GenerationJob
{
    /// <summary>What an operation's name has before <c>/operations/</c>; null for an interaction.</summary>
    public string? Parent { get; init; }
    public bool HasFirstFrame { get; init; }

    /// <summary>Copies of the clip that were asked for.</summary>
    public int Samples { get; init; } = 1;

    /// <summary>How many of them were filtered.</summary>
    public int FilteredSamples { get; init; }

    /// <summary>The clip goes into the answer instead of behind an address.</summary>
    public bool Inline { get; init; }

    /// <summary>Of one sample.</summary>
    public required long PriceMicros { get; init; }
    public VideoJobStatus Status { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>A <c>google.rpc.Code</c>, when it failed.</summary>
    public int? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }

    public override bool HasEnded => Status is not (VideoJobStatus.Pending or VideoJobStatus.Running);
    public override bool HasSucceeded => Status == VideoJobStatus.Succeeded;
    public override long ChargeMicros => HasSucceeded ? (Samples - FilteredSamples) * PriceMicros : 0;
    public override bool StartsFromPicture => HasFirstFrame;
}
