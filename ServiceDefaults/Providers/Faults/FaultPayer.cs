namespace VideoGen.ServiceDefaults.Providers.Faults;

/// <summary>Who bears the price of a call that ended in a fault.</summary>
public enum FaultPayer
{
    /// <summary>The provider took nothing on.</summary>
    Nobody,

    /// <summary>What the provider's answer says, else what the catalogue says of the model; counted inside the approved ceiling.</summary>
    AsBilled,

    /// <summary>It counts as spent, because the provider may have billed it.</summary>
    CountedAsSpent,
}
