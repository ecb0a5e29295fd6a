using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Messaging.Inbox;
using VideoGen.ServiceDefaults.Messaging.Outbox;
using VideoGen.ServiceDefaults.Messaging.Scheduling;

namespace VideoGen.ServiceDefaults.Messaging;

/// <summary>The messaging tables in every service's model; <see cref="MessagingTables"/> creates them.</summary>
internal static class MessagingModel
{
    public static void AddMessaging(this ModelBuilder model)
    {
        model.Entity<InboxState>(inbox =>
        {
            inbox.ToTable("inbox_state");
            inbox.HasKey(state => new { state.MessageId, state.ConsumerId });
        });
        model.Entity<OutboxState>(outbox =>
        {
            outbox.ToTable("outbox_state");
            outbox.HasKey(state => state.OutboxId);
            outbox.Property(state => state.OutboxId).ValueGeneratedNever();
        });
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("outbox_message");
            message.HasKey(row => new { row.OutboxId, row.SequenceNumber });
        });
        model.Entity<DelayedMessage>(message =>
        {
            message.ToTable("scheduled_message");
            message.HasKey(row => row.TokenId);
            message.Property(row => row.TokenId).ValueGeneratedNever();
            message.Ignore(row => row.SequenceNumber);
        });
    }
}
