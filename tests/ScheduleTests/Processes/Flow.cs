namespace VideoGen.ScheduleTests.Processes;

/// <summary>The handling of one message in one process; everything that is done on its behalf can find it.</summary>
internal sealed class Flow(SimulatedProcess process, string what)
{
    private static readonly AsyncLocal<Flow?> s_current = new();

    public static Flow? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    public SimulatedProcess Process { get; } = process;

    /// <summary>Queue and message, for the trace.</summary>
    public string What { get; } = what;

    /// <summary>The paid call whose <c>Sending</c> this flow committed last.</summary>
    public Guid? SendingCall { get; set; }
}
