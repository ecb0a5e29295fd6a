using MassTransit;
using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Spending;

namespace VideoGen.EditingService.Assembly;

/// <summary>An assembly that no attempt could finish ends at once, not at the run's deadline.</summary>
public sealed class FaultedAssemblyConsumer : IConsumer<Fault<AssembleVideo>>
{
    private static readonly Failure s_broken = new("assembly-broken", "Joining the clips broke off on our side. Generate the video again.", Retryable: true, Charged: false);

    public Task Consume(ConsumeContext<Fault<AssembleVideo>> context) =>
        context.Publish(new AssemblyFailed(context.Message.Message.ProjectId, context.Message.Message.RunId, s_broken), context.CancellationToken);
}
