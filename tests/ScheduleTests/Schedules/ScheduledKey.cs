namespace VideoGen.ScheduleTests.Schedules;

/// <summary>One key of a provider in a schedule; no other schedule has it.</summary>
internal sealed record ScheduledKey(string Provider, string Secret, string Owner, int MaxConcurrent);
