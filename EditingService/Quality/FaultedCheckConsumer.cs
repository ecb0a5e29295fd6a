using MassTransit;
using VideoGen.Contracts.Editing;

namespace VideoGen.EditingService.Quality;

/// <summary>What could not be checked is not delivered: the run hears so at once, not at its deadline.</summary>
public sealed class FaultedCheckConsumer : IConsumer<Fault<CheckQuality>>
{
    private static readonly QualityFinding[] s_unchecked = [new("check", FindingSeverity.Severe, "It could not be measured on our side. Generate it again.")];

    public Task Consume(ConsumeContext<Fault<CheckQuality>> context) =>
        context.Publish(new QualityChecked(context.Message.Message.ProjectId, context.Message.Message.RunId, Passed: false, s_unchecked), context.CancellationToken);
}
