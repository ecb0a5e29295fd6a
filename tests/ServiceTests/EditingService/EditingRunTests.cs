using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Projects;
using VideoGen.Contracts.Storage;
using VideoGen.EditingService.Persistence;
using VideoGen.ServiceTests.Media;
using VideoGen.ServiceTests.ProjectService;
using VideoGen.ServiceTests.Servers;
using VideoGen.ServiceTests.StorageService;

namespace VideoGen.ServiceTests.EditingService;

[Collection(RealServers.Name)]
public sealed class EditingRunTests(ServersFixture servers, MediaTools media) : IClassFixture<MediaTools>
{
    private const string User = "default_user";
    private readonly Guid _project = Guid.NewGuid();
    private readonly Guid _run = Guid.NewGuid();

    [Fact]
    public async Task A_run_is_assembled_once_checked_and_its_report_kept()
    {
        await using var storage = await StorageAsync();
        await using var editing = await EditingAsync(storage);
        await StoreInputsAsync(editing);
        var (command, messageId) = (Command(), Guid.NewGuid());

        await editing.SendAsync(command, messageId);
        var made = await editing.NextAsync<VideoAssembled>();
        // The same delivery again, as after a lost acknowledgement: the next event is the check's, not a second video.
        await editing.SendAsync(command, messageId);
        await editing.SendAsync(new CheckQuality(_project, _run, made.FinalPath, made.Frames, SilentByPlan: false), Guid.NewGuid());
        var quality = await editing.NextAsync<QualityChecked>();

        Assert.Equal(new VideoAssembled(_project, _run, ObjectKeys.FinalVideo(User, _project, _run), ObjectKeys.Poster(User, _project, _run), 120, made.Sha256), made);
        Assert.True(quality.Passed, string.Join(' ', quality.Findings.Select(finding => finding.Message)));
        await using var scope = editing.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<EditingDbContext>().QualityReports.SingleAsync();
        Assert.Equal((_run, true), (report.RunId, report.Passed));

        await editing.SendAsync(new ProjectDeleted(_project, User), Guid.NewGuid());
        await Eventually.TrueAsync(async () => !await scope.ServiceProvider.GetRequiredService<EditingDbContext>().QualityReports.AnyAsync(), "the forgotten report");
    }

    [Fact]
    public async Task A_clip_that_is_gone_fails_the_run_with_a_sentence()
    {
        await using var storage = await StorageAsync();
        await using var editing = await EditingAsync(storage);

        await editing.SendAsync(Command(), Guid.NewGuid());
        var failed = await editing.NextAsync<AssemblyFailed>();

        Assert.Equal(("clip-missing", false), (failed.Failure.Code, failed.Failure.Retryable));
    }

    [Fact]
    public async Task What_breaks_on_our_side_is_told_when_no_attempt_helped()
    {
        var storage = await StorageAsync();
        await using var editing = await EditingAsync(storage);
        await storage.DisposeAsync();

        await editing.SendAsync(Command(), Guid.NewGuid());
        var failed = await editing.NextAsync<AssemblyFailed>();
        await editing.SendAsync(new CheckQuality(_project, _run, ObjectKeys.FinalVideo(User, _project, _run), 120, SilentByPlan: false), Guid.NewGuid());
        var quality = await editing.NextAsync<QualityChecked>();

        Assert.Equal(("assembly-broken", true), (failed.Failure.Code, failed.Failure.Retryable));
        Assert.Equal((false, "check"), (quality.Passed, Assert.Single(quality.Findings).Check));
    }

    private Task<StorageHost> StorageAsync() => StorageHost.StartAsync(servers);

    private async Task<EditingReplica> EditingAsync(StorageHost storage)
    {
        var editing = new EditingReplica(await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync(), storage);
        await editing.StartAsync();
        return editing;
    }

    private async Task StoreInputsAsync(EditingReplica editing)
    {
        var folder = media.NewFolder();
        for (var shot = 1; shot <= 2; shot++)
        {
            var clip = await media.RenderAsync(folder, $"clip_{shot}.mp4", [$"testsrc{(shot == 1 ? "2" : "")}=size=360x640:rate=24:duration=3"], "-pix_fmt", "yuv420p");
            await editing.Objects.UploadAsync(clip, ObjectKeys.Clip(User, _project, _run, shot, 1), "video/mp4", CancellationToken.None);
        }

        var mix = await media.RenderAsync(
            folder, "mix.m4a", ["anoisesrc=color=pink:sample_rate=48000:duration=4"], "-af", "loudnorm=I=-14:TP=-2:LRA=7,aresample=48000", "-b:a", "192k", "-ac", "2");
        await editing.Objects.UploadAsync(mix, ObjectKeys.Mix(User, _project, _run), "audio/mp4", CancellationToken.None);
    }

    private AssembleVideo Command() => new()
    {
        ProjectId = _project,
        RunId = _run,
        UserId = User,
        Plan = new GenerationPlan
        {
            Scenes =
            [
                new PlannedShot { Number = 1, Start = 0, Duration = 2, Prompt = "a street", TransitionOut = new PlannedTransition(TransitionKind.Crossfade, 0.4) },
                new PlannedShot { Number = 2, Start = 2, Duration = 2, Prompt = "a street" },
            ],
        },
        Clips = [new ChosenClip(1, ObjectKeys.Clip(User, _project, _run, 1, 1)), new ChosenClip(2, ObjectKeys.Clip(User, _project, _run, 2, 1))],
        MixPath = ObjectKeys.Mix(User, _project, _run),
    };
}
