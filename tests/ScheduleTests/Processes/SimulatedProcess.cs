namespace VideoGen.ScheduleTests.Processes;

/// <summary>One life of one replica. Once dead, whatever still runs in its name reaches neither database nor network nor broker.</summary>
internal sealed class SimulatedProcess(string service, int life)
{
    public string Name { get; } = $"{service}#{life}";
    public bool IsAlive { get; private set; } = true;

    public void Kill() => IsAlive = false;
}
