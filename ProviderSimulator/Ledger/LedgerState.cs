namespace VideoGen.ProviderSimulator.Ledger;

public enum LedgerState
{
    /// <summary>Answered with an error; nothing ran, nothing is charged.</summary>
    Refused,
    Pending,
    Running,
    Succeeded,
    Failed,
    Cancelled,

    /// <summary>The simulator itself stopped in the middle of an immediate answer.</summary>
    Lost,
}
