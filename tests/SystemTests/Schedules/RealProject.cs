using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Projects;

namespace VideoGen.SystemTests.Schedules;

/// <summary>One small project of a schedule.</summary>
/// <param name="Speaks">Whether its first shot has a spoken line.</param>
/// <param name="Sounds">Whether its first shot has sound effects.</param>
/// <param name="CancelledAfter">When the user gives it up; null when not.</param>
internal sealed record RealProject(Guid Id, Guid RunId, string Model, int Shots, bool Speaks, bool Sounds, TimeSpan? CancelledAfter)
{
    /// <summary>As after its analysis: planned, and waiting for the user.</summary>
    public VideoProject Planned(string userId, DateTimeOffset now) => new()
    {
        Id = Id,
        UserId = userId,
        CreatedAt = now,
        ExpiresAt = now.AddDays(30),
        Status = ProjectStatus.Planning,
        Step = ProjectSteps.Review,
        RunId = RunId,
        Revision = 1,
        GenerationPlan = new GenerationPlan
        {
            RecommendedModel = Model,
            Scenes = [.. Enumerable.Range(0, Shots).Select(index => new PlannedShot
            {
                Number = index + 1,
                Start = 2 * index,
                Duration = 2,
                Prompt = "a red tram crosses a wet street at dusk",
                Narration = Speaks && index == 0 ? "The tram is late." : null,
                Sound = Sounds && index == 0 ? "rain on a tin roof" : null,
                Seed = 7,
            })],
        },
    };
}
