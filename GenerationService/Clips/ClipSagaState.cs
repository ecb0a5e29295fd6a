using MassTransit;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.GenerationService.Clips;

/// <summary>One clip: what was ordered, how far it is, what it cost.</summary>
public sealed class ClipSagaState : SagaStateMachineInstance, IVersioned
{
    public Guid CorrelationId { get; set; }
    public string CurrentState { get; set; } = "";
    public Guid ProjectId { get; set; }
    public Guid RunId { get; set; }
    public int ShotNumber { get; set; }
    public int Take { get; set; }

    /// <summary>Null once its project is deleted.</summary>
    public GenerateClip? Order { get; set; }
    public ClipStep Step { get; set; }
    public int Attempt { get; set; }

    /// <summary>The catalogue id of the step at hand: the ordered video model, or the one that makes first frames.</summary>
    public string Model { get; set; } = "";

    /// <summary>Whether the model's own sound is asked for; switched off where it may be why a result was refused.</summary>
    public bool WithSound { get; set; }

    /// <summary>Null while the ordered model makes the video.</summary>
    public ModelSwitch? Switch { get; set; }
    public string? KeyFingerprint { get; set; }
    public bool Simulated { get; set; }

    /// <summary>The provider's id of the task that runs for this step.</summary>
    public string? TaskId { get; set; }
    public Guid? PaidCallId { get; set; }

    /// <summary>Submissions of this attempt that the provider did not take.</summary>
    public int Delays { get; set; }

    /// <summary>When this step is given up: submitting, waiting for the provider, or fetching.</summary>
    public DateTimeOffset? Deadline { get; set; }

    /// <summary>What was last told to the project.</summary>
    public ClipState Shown { get; set; }
    public double? ShownProgress { get; set; }

    public StoredClipFile? Still { get; set; }
    public StoredClipFile? Video { get; set; }
    public long CostMicros { get; set; }
    public Failure? Failure { get; set; }
    public IReadOnlyList<ClipError>? Errors { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public int Version { get; set; }

    public ClipTicket Ticket => new(ProjectId, CorrelationId, Step, Attempt);

    /// <summary>The ledger's name for the purchase at hand, e.g. <c>shot-03/take-1/video</c>.</summary>
    public string Item => ItemOf(Step);

    /// <exception cref="InvalidOperationException">Its project is deleted.</exception>
    public GenerateClip Ordered => Order ?? throw new InvalidOperationException($"The clip {CorrelationId} has been emptied.");

    public string ItemOf(ClipStep step) => $"shot-{ShotNumber:00}/take-{Take}/{step.ToString().ToLowerInvariant()}";
}
