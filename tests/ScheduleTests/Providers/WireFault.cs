namespace VideoGen.ScheduleTests.Providers;

/// <param name="Probability">For each request that it can happen to.</param>
/// <param name="Times">How often at most.</param>
/// <param name="Paid">Whether it happens to orders, or to everything else.</param>
internal sealed record WireFault(WireFaultKind Kind, double Probability, int Times, bool Paid);
