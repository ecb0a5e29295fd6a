using System.Text.Json;
using MassTransit;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Spending;
using VideoGen.ScheduleTests.Delivery;

namespace VideoGen.ScheduleTests.Schedules;

/// <summary>Sound and editing as the run sees them: an answer some seconds later.</summary>
internal sealed class OtherServices(World world, Random random, Schedule schedule)
{
    public void Listen(Action<DateTimeOffset, string, Func<Task>> at)
    {
        On<ProduceAudio>((project, run) => schedule.Projects.First(candidate => candidate.Id == project).SoundFails
            ? new AudioFailed(project, run, new Failure("sound-failed", "The sound failed.", false, false), 0)
            : new AudioProduced { ProjectId = project, RunId = run, MixPath = "mix", Duration = 1, Narration = [], CostMicros = 0 });
        On<AssembleVideo>((project, run) => new VideoAssembled(project, run, "final", "poster", 60, "0"));
        On<CheckQuality>((project, run) => new QualityChecked(project, run, true, []));

        void On<T>(Func<Guid, Guid, object> answer) => world.Post.Listen(MessageUrn.ForTypeString<T>(), envelope =>
        {
            var (project, run) = Subject(envelope);
            at(world.Clock.GetUtcNow().AddSeconds(random.Next(60)), $"an answer to {typeof(T).Name}",
                () => world.Projects.Services.GetRequiredService<IBus>().Publish(answer(project, run)));
        });
    }

    private static (Guid Project, Guid Run) Subject(Envelope envelope)
    {
        using var body = JsonDocument.Parse(envelope.Body);
        var message = body.RootElement.GetProperty("message");
        return (message.GetProperty("projectId").GetGuid(), message.GetProperty("runId").GetGuid());
    }
}
