using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Projects;
using VideoGen.Contracts.Spending;
using VideoGen.ProjectService.Chat;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.Inputs;
using VideoGen.ProjectService.Quotes;
using VideoGen.ProjectService.Runs;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ProjectService.Projects;

/// <summary>The aggregate of <c>video_projects</c>. Every change of it records an event under the same version, so events are serial.</summary>
public sealed class VideoProject : IVersioned
{
    private readonly List<ProjectEvent> _unsaved = [];

    public required Guid Id { get; init; }
    public required string UserId { get; init; }
    public string? Title { get; set; }
    public string? Brief { get; set; }
    public ProjectStatus Status { get; set; } = ProjectStatus.Uploading;

    /// <summary>One of <see cref="ProjectSteps"/>.</summary>
    public string Step { get; set; } = ProjectSteps.Upload;

    /// <summary>0–1 of the current run; never goes back within it.</summary>
    public double Progress { get; set; }

    /// <summary>0–1 of the stage that the status names.</summary>
    public double StageProgress { get; set; }
    public string? SampleVideoPath { get; set; }
    public string? CharacterImagePath { get; set; }
    public string? AudioPath { get; set; }
    public ProjectInputs Inputs { get; set; } = new();
    public VideoAnalysis? VideoAnalysis { get; set; }
    public GenerationPlan? GenerationPlan { get; set; }

    /// <summary>Number of the current plan; 0 before the first.</summary>
    public int Revision { get; set; }

    /// <summary>The quote that was approved for the current run.</summary>
    public Quote? Quote { get; set; }

    /// <summary>The most that the current run may cost; null before an approval.</summary>
    public long? CeilingMicros { get; set; }
    public Spend Spend { get; set; } = Spend.None;
    public string? SelectedModel { get; set; }
    public Guid? RunId { get; set; }

    /// <summary>The user gave up the current run; its saga may not have heard of it yet.</summary>
    public bool CancelRequested { get; set; }
    public string? GeneratedVideoPath { get; set; }
    public string? PosterPath { get; set; }
    public IReadOnlyList<QualityFinding> QualityFindings { get; set; } = [];

    /// <summary>Of the current run.</summary>
    public IReadOnlyList<ShotFailure> ShotFailures { get; set; } = [];
    public IReadOnlyList<SwitchedModel> ModelSwitches { get; set; } = [];
    public IReadOnlyList<OmittedSound> OmittedSounds { get; set; } = [];
    public Failure? Failure { get; set; }
    public string? ErrorMessage { get; set; }
    public IReadOnlyList<ChatMessage> ChatHistory { get; set; } = [];
    public int DownloadCount { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Number of the newest event.</summary>
    public long LastSequence { get; private set; }
    public int Version { get; set; }

    /// <summary>Appends one event that is saved together with the change it tells of.</summary>
    /// <param name="details">A record or anonymous object whose members join the event's data; may be null.</param>
    public void Record(string type, DateTimeOffset now, object? details = null) =>
        _unsaved.Add(ProjectEvent.Of(this, ++LastSequence, type, now, details));

    /// <summary>Hands over the events since the last call.</summary>
    public IReadOnlyList<ProjectEvent> TakeUnsavedEvents()
    {
        ProjectEvent[] taken = [.. _unsaved];
        _unsaved.Clear();
        return taken;
    }

    public void ClearFailure() => (Failure, ErrorMessage) = (null, null);
}
