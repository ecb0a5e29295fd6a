using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Outbox;

/// <summary>Sends one outbox in order, then removes it. Sending twice is possible after a crash; the receiver's inbox drops the second.</summary>
internal sealed partial class OutboxDelivery<TContext>(IDbContextFactory<TContext> contexts, MessageSender sender, ILogger<OutboxDelivery<TContext>> logger)
    where TContext : ServiceDbContext
{
    public async Task DeliverAsync(OutgoingMessages outgoing, CancellationToken cancellationToken)
    {
        foreach (var message in outgoing.Messages) await sender.SendAsync(message, "outbox deliver", cancellationToken);

        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        database.RemoveRange(outgoing.Messages);
        database.Remove(outgoing.State);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            LogTakenOver(outgoing.State.OutboxId);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Outbox {OutboxId} was taken over by another process while it was delivered; its messages may arrive twice.")]
    private partial void LogTakenOver(Guid outboxId);
}
