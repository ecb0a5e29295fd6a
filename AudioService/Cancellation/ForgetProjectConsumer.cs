using MassTransit;
using VideoGen.AudioService.Persistence;
using VideoGen.Contracts.Projects;
using VideoGen.ServiceDefaults.Cancellation;

namespace VideoGen.AudioService.Cancellation;

/// <summary>A project is gone: nothing is bought for it any more. Its money rows stay.</summary>
public sealed class ForgetProjectConsumer(AudioDbContext database, TimeProvider clock) : IConsumer<ProjectDeleted>
{
    public Task Consume(ConsumeContext<ProjectDeleted> context) => database.StopAsync(context.Message.ProjectId, clock.GetUtcNow(), context.CancellationToken);
}
