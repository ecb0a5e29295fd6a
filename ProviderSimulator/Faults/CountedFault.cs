namespace VideoGen.ProviderSimulator.Faults;

/// <param name="Seen">Requests and jobs that the rule matched.</param>
/// <param name="Happened">Those to which it was done.</param>
public sealed record CountedFault(FaultRule Rule, int Seen, int Happened);
