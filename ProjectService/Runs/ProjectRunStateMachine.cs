using MassTransit;
using Microsoft.Extensions.Options;
using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Projects;
using VideoGen.Contracts.Spending;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.ProjectService.Runs;

/// <summary>
/// The order of things in one run: analysis, the user's decision, clips and sound at once, assembly, check. It calls nobody; it
/// answers events with commands, and every waiting state has a deadline.
/// </summary>
public sealed class ProjectRunStateMachine : MassTransitStateMachine<ProjectRunState>
{
    private readonly RunOptions _options;
    private readonly TimeProvider _time;
    private readonly ModelCatalogue _catalogue;

    public ProjectRunStateMachine(IOptions<RunOptions> options, TimeProvider time, ModelCatalogue catalogue, PlanRevisions revisions)
    {
        (_options, _time, _catalogue) = (options.Value, time, catalogue);
        InstanceState(run => run.CurrentState);
        Correlate();
        Schedule(() => Deadline, run => run.DeadlineTokenId, deadline => deadline.Received = x => x.CorrelateById(context => context.Message.RunId));

        Initially(
            When(AnalysisRequested)
                .Then(context => context.Saga.Begin(context.Message, Now))
                .IfElseAsync(RunProjectActivities.IsWantedAsync,
                    wanted => Wait(wanted.Publish(context => context.Message.Command), Analyzing, _ => _options.AnalyzingDeadline),
                    unwanted => unwanted.Project(Cancel).TransitionTo(Cancelled)),
            Generate(When(GenerationApproved)));
        During(Planning, Generate(When(GenerationApproved)));

        Analysis(revisions);
        Generation();
        Processing();
        Ends();
        LateAndRepeated();
    }

    public State Analyzing { get; private set; } = null!;
    public State Planning { get; private set; } = null!;
    public State Generating { get; private set; } = null!;
    public State Assembling { get; private set; } = null!;
    public State Checking { get; private set; } = null!;
    public State Completed { get; private set; } = null!;
    public State Failed { get; private set; } = null!;
    public State Cancelled { get; private set; } = null!;

    public Event<AnalysisRequested> AnalysisRequested { get; private set; } = null!;
    public Event<AnalysisProgressed> AnalysisProgressed { get; private set; } = null!;
    public Event<SampleAnalyzed> SampleAnalyzed { get; private set; } = null!;
    public Event<SampleAnalysisFailed> SampleAnalysisFailed { get; private set; } = null!;
    public Event<GenerationApproved> GenerationApproved { get; private set; } = null!;
    public Event<ClipProgressed> ClipProgressed { get; private set; } = null!;
    public Event<ClipGenerated> ClipGenerated { get; private set; } = null!;
    public Event<ClipFailed> ClipFailed { get; private set; } = null!;
    public Event<AudioProduced> AudioProduced { get; private set; } = null!;
    public Event<AudioFailed> AudioFailed { get; private set; } = null!;
    public Event<VideoAssembled> VideoAssembled { get; private set; } = null!;
    public Event<AssemblyFailed> AssemblyFailed { get; private set; } = null!;
    public Event<QualityChecked> QualityChecked { get; private set; } = null!;
    public Event<CancelRequested> CancelRequested { get; private set; } = null!;
    public Schedule<ProjectRunState, RunDeadlineReached> Deadline { get; private set; } = null!;

    private DateTimeOffset Now => _time.GetUtcNow();

    private void Correlate()
    {
        Event(() => AnalysisRequested, x => x.CorrelateById(context => context.Message.RunId));
        Event(() => AnalysisProgressed, x => x.CorrelateById(context => context.Message.RunId));
        Event(() => SampleAnalyzed, x => x.CorrelateById(context => context.Message.RunId));
        Event(() => SampleAnalysisFailed, x => x.CorrelateById(context => context.Message.RunId));
        Event(() => GenerationApproved, x => x.CorrelateById(context => context.Message.RunId));
        Event(() => ClipProgressed, x => x.CorrelateById(context => context.Message.RunId));
        Event(() => ClipGenerated, x => x.CorrelateById(context => context.Message.RunId));
        Event(() => ClipFailed, x => x.CorrelateById(context => context.Message.RunId));
        Event(() => AudioProduced, x => x.CorrelateById(context => context.Message.RunId));
        Event(() => AudioFailed, x => x.CorrelateById(context => context.Message.RunId));
        Event(() => VideoAssembled, x => x.CorrelateById(context => context.Message.RunId));
        Event(() => AssemblyFailed, x => x.CorrelateById(context => context.Message.RunId));
        Event(() => QualityChecked, x => x.CorrelateById(context => context.Message.RunId));
        Event(() => CancelRequested, x => x.CorrelateById(context => context.Message.RunId));
    }

    private void Analysis(PlanRevisions revisions) => During(Analyzing,
        When(AnalysisProgressed, context => !context.Saga.AnalysisSteps.Contains(context.Message.Step))
            .Then(context => context.Saga.AnalysisSteps = [.. context.Saga.AnalysisSteps, context.Message.Step])
            .Project((project, run, message) => project.ShowAnalysisStep(message, run, Now)),
        When(SampleAnalyzed)
            .Spend(RunBills.Analysis, RunRecords.Analysis)
            .Project((project, _, message) => project.VideoAnalysis = message.Analysis)
            .IfElse(context => PlanValidator.Check(context.Message.Plan, _catalogue).Count == 0,
                valid => Wait(valid
                    .Then(context => (context.Saga.AnalysisSteps, context.Saga.AnalyzingSeconds) = (RunProgress.AnalysisSteps, context.Saga.EndStage(Now)))
                    .AddPlan(revisions)
                    .Project((project, run, _) => project.Enter(ProjectStatus.Planning, ProjectSteps.Review, run, Now)),
                    Planning, run => run.TimeToApprove(Now)),
                invalid => Fail(invalid, _ => RunFailures.PlanUnusable)),
        Fail(When(SampleAnalysisFailed)
            .Spend(RunBills.Analysis, RunRecords.Analysis)
            .Project((project, _, message) => project.VideoAnalysis = message.Analysis ?? project.VideoAnalysis), message => message.Failure));

    private EventActivityBinder<ProjectRunState, GenerationApproved> Generate(EventActivityBinder<ProjectRunState, GenerationApproved> approved) => approved
        .Then(context => context.Saga.Begin(context.Message, Now))
        .IfElseAsync(RunProjectActivities.IsWantedAsync,
            wanted => Wait(wanted
                .ThenAsync(context => RunCommands.PublishGenerationAsync(context, context.Message, _catalogue))
                .Project((project, run, _) => project.ShowOrdered(run, Now)),
                Generating, _ => _options.GeneratingDeadline),
            unwanted => unwanted.Unschedule(Deadline).Project(Cancel).TransitionTo(Cancelled));

    private void Generation() => During(Generating,
        When(ClipProgressed).If(context => context.Saga.Advance(context.Message),
            news => news.Project((project, run, message) => project.ShowClip(message.ShotNumber, run, Now))),
        AssembleWhenComplete(When(ClipGenerated, context => context.Saga.Expects(context.Message.ShotNumber, context.Message.Take))
            .Spend(RunBills.Clip, RunRecords.Clip)
            .Project((project, run, message) => project.ShowClip(message, run, Now))),
        AssembleWhenComplete(When(AudioProduced, context => context.Saga.MixPath is null)
            .Spend(RunBills.Audio, RunRecords.Audio)
            .Then(context => (context.Saga.MixPath, context.Saga.MixIsSilent) = (context.Message.MixPath, context.Message.IntegratedLoudness is null))
            .Project((project, run, message) => project.ShowAudio(message, run, Now))),
        Stop(When(ClipFailed, context => context.Saga.Expects(context.Message.ShotNumber, context.Message.Take))
            .Spend(RunBills.Clip, RunRecords.Clip)
            .Project((project, run, message) => project.ShowClip(message, run, Now)), message => message.Failure),
        Stop(When(AudioFailed).Spend(RunBills.Audio, RunRecords.Audio), message => message.Failure),
        Stop(When(Deadline.Received), message => RunFailures.DeadlineOf(message.State)),
        When(CancelRequested)
            .Publish(context => new CancelClips(context.Saga.ProjectId, context.Saga.CorrelationId))
            .Publish(context => new CancelAudio(context.Saga.ProjectId, context.Saga.CorrelationId))
            .Unschedule(Deadline).Project(Cancel).TransitionTo(Cancelled));

    private void Processing()
    {
        During(Assembling,
            Wait(When(VideoAssembled)
                .Then(context => context.Saga.Take(context.Message, Now))
                .Publish(context => RunCommands.Check(context.Saga, context.Message))
                .Project((project, run, _) => project.Enter(ProjectStatus.Processing, ProjectSteps.Check, run, Now)),
                Checking, _ => _options.ProcessingDeadline),
            Fail(When(AssemblyFailed), message => message.Failure));

        During(Checking, When(QualityChecked)
            .Then(context => context.Saga.CheckingSeconds = context.Saga.EndStage(Now))
            .Project((project, _, message) => project.ShowQuality(message, Now))
            .IfElse(context => context.Message.Passed,
                passed => passed
                    .Then(context => context.Saga.CompletedAt = Now)
                    .Unschedule(Deadline)
                    .Project((project, run, _) => project.Complete(run, Now))
                    .TransitionTo(Completed),
                refused => Fail(refused, message => message.Failure())));
    }

    private void Ends()
    {
        During(Analyzing,
            Fail(When(Deadline.Received).Publish(context => Stopped(context.Saga)), message => RunFailures.DeadlineOf(message.State)),
            When(CancelRequested).Publish(context => Stopped(context.Saga)).Unschedule(Deadline).Project(Cancel).TransitionTo(Cancelled));
        During([Planning, Assembling, Checking],
            Fail(When(Deadline.Received), message => RunFailures.DeadlineOf(message.State)),
            When(CancelRequested).Unschedule(Deadline).Project(Cancel).TransitionTo(Cancelled));
        During([Planning, Failed, Cancelled], When(SampleAnalyzed).Spend(RunBills.Analysis, RunRecords.Analysis), When(SampleAnalysisFailed).Spend(RunBills.Analysis, RunRecords.Analysis));
        During([Assembling, Checking, Completed, Failed, Cancelled],
            When(ClipGenerated).Spend(RunBills.Clip, RunRecords.Clip),
            When(ClipFailed).Spend(RunBills.Clip, RunRecords.Clip).Project((project, run, message) => project.ShowFailure(message, run, Now)),
            When(AudioProduced).Spend(RunBills.Audio, RunRecords.Audio),
            When(AudioFailed).Spend(RunBills.Audio, RunRecords.Audio));
    }

    private static CancelAnalysis Stopped(ProjectRunState run) => new(run.ProjectId, run.CorrelationId);

    /// <summary>What comes twice, or after its state has passed, changes nothing.</summary>
    private void LateAndRepeated() => DuringAny(
        Ignore(AnalysisRequested), Ignore(AnalysisProgressed), Ignore(SampleAnalyzed), Ignore(SampleAnalysisFailed), Ignore(GenerationApproved),
        Ignore(ClipProgressed), Ignore(ClipGenerated), Ignore(ClipFailed), Ignore(AudioProduced), Ignore(AudioFailed),
        Ignore(VideoAssembled), Ignore(AssemblyFailed), Ignore(QualityChecked), Ignore(CancelRequested), Ignore(Deadline.Received));

    private EventActivityBinder<ProjectRunState, T> AssembleWhenComplete<T>(EventActivityBinder<ProjectRunState, T> came) where T : class => came
        .If(context => context.Saga.EverythingCame, complete => Wait(complete
            .Then(context => context.Saga.GeneratingSeconds = context.Saga.EndStage(Now))
            .Publish(context => RunCommands.Assemble(context.Saga))
            .Project((project, run, _) => project.Enter(ProjectStatus.Processing, ProjectSteps.Assemble, run, Now)),
            Assembling, _ => _options.ProcessingDeadline));

    /// <summary>Enters a waiting state with its deadline, which takes the place of the one before.</summary>
    private EventActivityBinder<ProjectRunState, T> Wait<T>(EventActivityBinder<ProjectRunState, T> binder, State state, Func<ProjectRunState, TimeSpan> patience)
        where T : class => binder
        .Schedule(Deadline, context => new RunDeadlineReached(context.Saga.CorrelationId, state.Name), context => patience(context.Saga))
        .TransitionTo(state);

    /// <summary>Fails the run while paid work is still under way: no more is bought, and videos that are being made are kept for the next run.</summary>
    private EventActivityBinder<ProjectRunState, T> Stop<T>(EventActivityBinder<ProjectRunState, T> binder, Func<T, Failure> failure) where T : class =>
        Fail(binder
            .Publish(context => new CancelClips(context.Saga.ProjectId, context.Saga.CorrelationId, KeepRunning: true))
            .Publish(context => new CancelAudio(context.Saga.ProjectId, context.Saga.CorrelationId)), failure);

    private EventActivityBinder<ProjectRunState, T> Fail<T>(EventActivityBinder<ProjectRunState, T> binder, Func<T, Failure> failure) where T : class => binder
        .Unschedule(Deadline)
        .Project((project, run, message) => project.Fail(failure(message), run, Now))
        .TransitionTo(Failed);

    private void Cancel<T>(VideoProject project, ProjectRunState run, T message) => project.Cancel(run, Now);
}
