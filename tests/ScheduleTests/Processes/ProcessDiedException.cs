namespace VideoGen.ScheduleTests.Processes;

/// <summary>What a flow of a dead process meets wherever it would touch the world.</summary>
internal sealed class ProcessDiedException(string process) : Exception($"{process} is dead.");
