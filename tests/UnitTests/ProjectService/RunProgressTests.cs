using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Projects;
using VideoGen.ProjectService.Runs;

namespace VideoGen.UnitTests.ProjectService;

public class RunProgressTests
{
    private static readonly Guid s_project = Guid.NewGuid();
    private static readonly Guid s_run = Guid.NewGuid();

    [Fact]
    public void Progress_is_the_weight_of_the_steps_that_are_done()
    {
        var run = Run(withAnalysis: true);
        run.AnalysisSteps = ["measured"];
        var measured = RunProgress.Of(run);
        run.AnalysisSteps = RunProgress.AnalysisSteps;
        var planned = RunProgress.Of(run);
        run.Clips = RunClips.Of(Plans.TwoShots);
        run.Take(Generated(1, 100));
        var halfGenerated = RunProgress.Of(run);

        Assert.Equal(0.06, measured.Run, 6);
        Assert.Equal(0.4, measured.Stage, 6);
        Assert.Equal(0.15, planned.Run, 6);
        Assert.Equal(0.45, halfGenerated.Run, 6);
    }

    [Fact]
    public void A_run_without_analysis_begins_at_zero_and_ends_at_one()
    {
        var run = Run(withAnalysis: false);
        run.Clips = RunClips.Of(Plans.TwoShots);
        Assert.Equal(0, RunProgress.Of(run).Run);

        run.Take(Generated(1, 100));
        run.Take(Generated(2, 100));
        (run.MixPath, run.FinalPath, run.CompletedAt) = ("mix", "final", DateTimeOffset.UnixEpoch);

        Assert.Equal(1, RunProgress.Of(run).Run, 6);
    }

    [Fact]
    public void A_clip_never_goes_back_and_only_good_steps_are_news()
    {
        var run = Run(withAnalysis: false);
        run.Clips = RunClips.Of(Plans.TwoShots);

        Assert.True(run.Advance(Progressed(ClipState.Generating, 0.5)));
        Assert.False(run.Advance(Progressed(ClipState.Generating, 0.6)));
        Assert.True(run.Advance(Progressed(ClipState.Generating, 0.9)));
        Assert.True(run.Advance(Progressed(ClipState.Throttled, null)));
        Assert.Equal(0.84, run.Clips[0].Done, 6);
    }

    [Fact]
    public void A_clip_is_counted_once_and_a_take_of_no_run_never()
    {
        var run = Run(withAnalysis: false);
        run.Clips = RunClips.Of(Plans.TwoShots);

        Assert.Equal(100, run.Take(Generated(1, 100)));
        Assert.Null(run.Take(Generated(1, 100)));
        Assert.Null(run.Take(Generated(9, 100)));
        Assert.False(run.Advance(Progressed(ClipState.Generating, 1)));
    }

    [Fact]
    public void The_estimate_is_what_is_left_of_the_stage_and_all_that_follows()
    {
        ObservedRun[] observed = [new(8, 40, 10, 4), new(null, 60, 12, 5), new(9, 50, 11, 6)];
        var project = new VideoProject
        {
            Id = s_project, UserId = "u", CreatedAt = default, ExpiresAt = default, Status = ProjectStatus.Generating, Step = ProjectSteps.Generate, StageProgress = 0.5,
        };

        Assert.Equal(25 + 11 + 5, TypicalDurations.Remaining(project, observed));
        Assert.Null(TypicalDurations.Remaining(project, []));
    }

    private static ProjectRunState Run(bool withAnalysis) => new() { CorrelationId = s_run, ProjectId = s_project, WithAnalysis = withAnalysis };

    private static ClipProgressed Progressed(ClipState state, double? progress) => new(s_project, s_run, 1, 1, state, progress);

    private static ClipGenerated Generated(int shot, long cost) => new()
    {
        ProjectId = s_project, RunId = s_run, ShotNumber = shot, Take = 1, ClipPath = $"clip_{shot}.mp4", Sha256 = "00", Duration = 3, Width = 720, Height = 1280,
        Model = "gen4_turbo", ProviderTaskId = "task", CostMicros = cost, Simulated = true,
    };
}
