using VideoGen.Contracts.Spending;

namespace VideoGen.ProjectService.Runs;

/// <summary>What a user reads when a state waited too long.</summary>
internal static class RunFailures
{
    public static readonly Failure PlanUnusable = new(
        "plan-unusable", "The analysis proposed a plan that cannot be made. Call analyze again; what was measured is kept.", Retryable: true, Charged: true);

    public static Failure DeadlineOf(string state) => state switch
    {
        RunStates.Analyzing => new Failure(
            "analysis-timed-out", "The analysis took too long. Call analyze again; what was measured is kept.", Retryable: true, Charged: false),
        RunStates.Planning => new Failure(
            "approval-timed-out", "The plan was not approved while the project was kept. Create a new project.", Retryable: false, Charged: false),
        RunStates.Generating => new Failure(
            "generation-timed-out", "Clips or sound did not come in time; what still ran was stopped. Call regenerate to try again.", Retryable: true, Charged: true),
        RunStates.Assembling => new Failure(
            "assembly-timed-out", "Cutting the video together took too long. Call regenerate to try again.", Retryable: true, Charged: true),
        _ => new Failure(
            "check-timed-out", "Checking the finished video took too long. Call regenerate to try again.", Retryable: true, Charged: true),
    };
}
