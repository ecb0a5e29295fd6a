namespace VideoGen.ScheduleTests.Services;

/// <summary>Brings a service's stored messages to the broker.</summary>
internal interface ICourier
{
    string Service { get; }

    /// <summary>When there is something to deliver next; null when nothing is stored.</summary>
    Task<DateTimeOffset?> NextAsync();

    /// <returns>Whether there was anything.</returns>
    Task<bool> DeliverAsync(DateTimeOffset now);

    /// <summary>What is stored and will never leave; null when there is nothing.</summary>
    Task<string?> UndeliveredAsync();
}
