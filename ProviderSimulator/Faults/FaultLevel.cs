namespace VideoGen.ProviderSimulator.Faults;

/// <summary>Where in a provider a fault sits.</summary>
public enum FaultLevel
{
    /// <summary>Between caller and provider; the same for every provider.</summary>
    Transport,

    /// <summary>The provider refuses a submission, in its own words; nothing is accepted.</summary>
    Refusal,

    /// <summary>An accepted job goes wrong.</summary>
    Job,
}
