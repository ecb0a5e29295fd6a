using VideoGen.AnalysisService.Answers;
using VideoGen.AnalysisService.Measurement;
using VideoGen.AnalysisService.Opinions;
using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.AnalysisService.Samples;

/// <summary>The analysis of one project's sample: measured facts and bought opinions, stored apart. One per project.</summary>
public sealed class SampleAnalysis : IVersioned
{
    /// <summary>The project's id.</summary>
    public Guid Id { get; set; }

    /// <summary>The run that asked last; messages of earlier runs are void.</summary>
    public Guid RunId { get; set; }
    public string UserId { get; set; } = "";
    public string SamplePath { get; set; } = "";

    /// <summary>Of the sample that the facts belong to; null until they are measured.</summary>
    public string? SampleSha256 { get; set; }
    public string? Brief { get; set; }
    public long AllowanceMicros { get; set; }

    /// <summary>Video models that the plan may choose from; empty for all that are offered.</summary>
    public IReadOnlyList<string> VideoModels { get; set; } = [];
    public AnalysisCheckpoint Checkpoint { get; set; }
    public MeasuredSample? Facts { get; set; }

    /// <summary>Null when nothing was said.</summary>
    public Transcript? Transcript { get; set; }
    public SampleDescription? Description { get; set; }
    public GenerationPlan? Plan { get; set; }

    /// <summary>Why the last run ended without a plan; null while it runs and when it succeeded.</summary>
    public Failure? Failure { get; set; }

    /// <summary>What the last run cost.</summary>
    public long CostMicros { get; set; }

    /// <summary>How often in a row the provider did not take the question of the current step.</summary>
    public int Waits { get; set; }

    /// <summary>Attempts of each item that earlier runs used up, so that a new run really asks anew.</summary>
    public IReadOnlyDictionary<string, int> UsedAttempts { get; set; } = new Dictionary<string, int>();
    public DateTimeOffset UpdatedAt { get; set; }
    public int Version { get; set; }

    public bool IsRunning => Failure is null && Checkpoint < AnalysisCheckpoint.Planned;

    /// <summary>Who gave which opinion.</summary>
    public IReadOnlyList<OpinionSource> Sources { get; set; } = [];

    public PaidPurpose PurposeOf(string item) => new(Id, RunId, item, UsedAttempts.GetValueOrDefault(item) + 1, AllowanceMicros, UserId, Waits);

    /// <summary>A run begins: what is known of the sample stays, the plan is always made anew.</summary>
    public void Begin(AnalyzeSample command)
    {
        RunId = command.RunId;
        UserId = command.UserId;
        SamplePath = command.SamplePath;
        Brief = command.Brief;
        AllowanceMicros = command.AllowanceMicros;
        VideoModels = command.VideoModels;
        Failure = null;
        Plan = null;
        Waits = 0;
        CostMicros = 0;
        if (Checkpoint == AnalysisCheckpoint.Planned) Checkpoint = AnalysisCheckpoint.Described;
    }

    /// <summary>New facts void every opinion on the old ones.</summary>
    public void RecordFacts(MeasuredSample facts, string sha256)
    {
        Facts = facts;
        SampleSha256 = sha256;
        Transcript = null;
        Description = null;
        Sources = [];
        Checkpoint = AnalysisCheckpoint.Measured;
    }

    /// <summary>There is nothing to measure; facts of an earlier sample are not this one's.</summary>
    public void RefuseSample(Failure failure)
    {
        Facts = null;
        SampleSha256 = null;
        Checkpoint = AnalysisCheckpoint.Accepted;
        Failure = failure;
    }

    public void RecordTranscript(Transcript? transcript, PaidAnswer? source)
    {
        Transcript = transcript;
        if (source is not null) Credit(PaidItems.Transcript, source);
        Reach(AnalysisCheckpoint.Transcribed);
    }

    public void RecordDescription(SampleDescription description, PaidAnswer source)
    {
        Description = description;
        Credit(PaidItems.Description, source);
        Reach(AnalysisCheckpoint.Described);
    }

    public void RecordPlan(GenerationPlan plan, PaidAnswer source)
    {
        Plan = plan;
        Credit(PaidItems.Plan, source);
        Use(PaidItems.Plan, source.Attempt);
        Reach(AnalysisCheckpoint.Planned);
    }

    public void Fail(Failure failure) => Failure = failure;

    /// <summary>The attempt is used up, whatever came of it.</summary>
    public void Use(string item, int attempt) => UsedAttempts = new Dictionary<string, int>(UsedAttempts) { [item] = attempt };

    /// <summary>Facts with the opinions that there are; null before the facts.</summary>
    public VideoAnalysis? Compose() => Facts is null ? null : VideoAnalysisComposition.Of(Facts, Transcript, Description) with { OpinionSources = Sources };

    private void Credit(string item, PaidAnswer source) =>
        Sources = [.. Sources.Where(known => known.Item != item), new OpinionSource(item, source.Model.Provider, source.Model.Id, source.Switch)];

    private void Reach(AnalysisCheckpoint checkpoint)
    {
        Checkpoint = checkpoint;
        Waits = 0;
    }
}
