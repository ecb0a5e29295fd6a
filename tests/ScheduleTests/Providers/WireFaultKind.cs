namespace VideoGen.ScheduleTests.Providers;

/// <summary>What the network does to one request; the simulator itself does what a provider does wrong.</summary>
internal enum WireFaultKind
{
    /// <summary>No connection: nothing was sent.</summary>
    Unreachable,

    /// <summary>The connection closes before the provider has the request.</summary>
    DroppedBefore,

    /// <summary>The provider has it, and the connection closes without an answer.</summary>
    DroppedAfter,

    /// <summary>The provider has it, and no answer comes until the client gives up.</summary>
    Silence,

    /// <summary>The provider has it, and something in between answers 500 or 504.</summary>
    ErrorAfter,

    /// <summary>The answer ends in the middle.</summary>
    Half,

    /// <summary>A page of HTML with status 200 in place of the answer.</summary>
    Html,

    /// <summary>The answer takes half a minute.</summary>
    Slow,
}
