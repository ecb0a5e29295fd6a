using System.ComponentModel.DataAnnotations;

namespace VideoGen.ServiceDefaults.Messaging;

/// <summary>Section <c>Messaging</c>. Every interval and limit of the message path.</summary>
public sealed class MessagingOptions : IValidatableObject
{
    public const string Section = "Messaging";

    /// <summary>Put before every queue name, so that several installations can share a broker.</summary>
    public string? EndpointPrefix { get; set; }

    /// <summary>Attempts in the same delivery after the first one failed; each waits four times as long as the one before.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;

    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Attempts after an optimistic conflict; they start over from a fresh load and cost little.</summary>
    [Range(0, 200)]
    public int ConflictRetries { get; set; } = 20;

    /// <summary>New deliveries after the retries are used up; each waits five times as long as the one before.</summary>
    [Range(0, 10)]
    public int Redeliveries { get; set; } = 3;

    public TimeSpan FirstRedelivery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a message that was handled is remembered. A duplicate that comes later is handled as new.</summary>
    public TimeSpan DuplicateWindow { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long the broker may take to confirm one message.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a process keeps rows to itself; another one takes over what a dead process held.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(20);

    public TimeSpan OutboxPoll { get; set; } = TimeSpan.FromSeconds(1);

    public TimeSpan SchedulePoll { get; set; } = TimeSpan.FromMilliseconds(500);

    public TimeSpan FindRetry(int attempt) => FirstRetry * Math.Pow(4, attempt);

    public TimeSpan FindRedelivery(int attempt) => FirstRedelivery * Math.Pow(5, attempt);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var longest = Enumerable.Range(0, Redeliveries).Aggregate(TimeSpan.Zero, (total, attempt) => total + FindRedelivery(attempt));
        if (DuplicateWindow <= longest)
            yield return new ValidationResult($"Set Messaging__DuplicateWindow above {longest}: redeliveries take that long.", [nameof(DuplicateWindow)]);
        if (Lease <= SendTimeout)
            yield return new ValidationResult($"Set Messaging__Lease above Messaging__SendTimeout ({SendTimeout}).", [nameof(Lease)]);
    }
}
