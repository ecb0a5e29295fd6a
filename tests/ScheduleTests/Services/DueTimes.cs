using VideoGen.ServiceDefaults.Messaging.Scheduling;

namespace VideoGen.ScheduleTests.Services;

/// <summary>
/// The services spread their pauses at random, which no seed can repeat. A scheduled message is therefore taken as late as the longest
/// pause that could have been meant, as on a busy machine.
/// </summary>
internal static class DueTimes
{
    private static readonly double[] s_grid = [1, 13, 26, 52, 95];

    public static DateTimeOffset Of(DelayedMessage message)
    {
        var written = new DateTimeOffset(DateTime.SpecifyKind(message.SentTime, DateTimeKind.Utc));
        var seconds = (message.DueTime - written).TotalSeconds;
        var rounded = s_grid.FirstOrDefault(step => step >= seconds, seconds);
        return written.AddSeconds(Math.Max(0, rounded));
    }
}
