namespace VideoGen.ServiceTests.ServiceDefaults.PaidCalls;

/// <summary>The same clock, some time ahead.</summary>
internal sealed class LaterClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
