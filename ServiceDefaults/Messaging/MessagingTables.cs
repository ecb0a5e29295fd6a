using Microsoft.EntityFrameworkCore.Migrations;

namespace VideoGen.ServiceDefaults.Messaging;

public static class MessagingTables
{
    /// <summary>The tables behind <c>AddMessaging</c>: what was handled (inbox), what has to leave (outbox), what leaves later (schedule).</summary>
    public static void CreateMessagingTables(this MigrationBuilder migration)
    {
        migration.CreateTable(
            "inbox_state",
            table => new
            {
                message_id = table.Column<Guid>(),
                consumer_id = table.Column<Guid>(),
                received = table.Column<DateTimeOffset>(),
                consumed = table.Column<DateTimeOffset>(),
            },
            constraints: table => table.PrimaryKey("pk_inbox_state", row => new { row.message_id, row.consumer_id }));
        migration.CreateIndex("ix_inbox_state_consumed", "inbox_state", "consumed");

        migration.CreateTable(
            "outbox_state",
            table => new
            {
                outbox_id = table.Column<Guid>(),
                lock_id = table.Column<Guid>(),
                lease_until = table.Column<DateTimeOffset>(),
                created = table.Column<DateTimeOffset>(),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("pk_outbox_state", row => row.outbox_id));
        migration.CreateIndex("ix_outbox_state_created", "outbox_state", "created");

        migration.CreateTable(
            "outbox_message",
            table => new
            {
                outbox_id = table.Column<Guid>(),
                sequence_number = table.Column<long>(),
                message_id = table.Column<Guid>(),
                conversation_id = table.Column<Guid>(nullable: true),
                correlation_id = table.Column<Guid>(nullable: true),
                initiator_id = table.Column<Guid>(nullable: true),
                request_id = table.Column<Guid>(nullable: true),
                source_address = table.Column<string>(nullable: true),
                destination_address = table.Column<string>(nullable: true),
                response_address = table.Column<string>(nullable: true),
                fault_address = table.Column<string>(nullable: true),
                sent_time = table.Column<DateTime>(),
                expiration_time = table.Column<DateTime>(nullable: true),
                content_type = table.Column<string>(),
                message_type = table.Column<string>(),
                body = table.Column<string>(),
                headers = table.Column<string>(nullable: true),
                properties = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_outbox_message", row => new { row.outbox_id, row.sequence_number }));

        migration.CreateTable(
            "scheduled_message",
            table => new
            {
                token_id = table.Column<Guid>(),
                due_time = table.Column<DateTimeOffset>(),
                lock_id = table.Column<Guid>(),
                lease_until = table.Column<DateTimeOffset>(),
                version = table.Column<int>(),
                message_id = table.Column<Guid>(),
                conversation_id = table.Column<Guid>(nullable: true),
                correlation_id = table.Column<Guid>(nullable: true),
                initiator_id = table.Column<Guid>(nullable: true),
                request_id = table.Column<Guid>(nullable: true),
                source_address = table.Column<string>(nullable: true),
                destination_address = table.Column<string>(nullable: true),
                response_address = table.Column<string>(nullable: true),
                fault_address = table.Column<string>(nullable: true),
                sent_time = table.Column<DateTime>(),
                expiration_time = table.Column<DateTime>(nullable: true),
                content_type = table.Column<string>(),
                message_type = table.Column<string>(),
                body = table.Column<string>(),
                headers = table.Column<string>(nullable: true),
                properties = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_scheduled_message", row => row.token_id));
        migration.CreateIndex("ix_scheduled_message_due_time", "scheduled_message", "due_time");
    }
}
