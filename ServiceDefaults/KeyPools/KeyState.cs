namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>How a whole key fares; pauses of single models are beside it.</summary>
public enum KeyState
{
    Healthy,

    /// <summary>Its account has no money; tried again after a while.</summary>
    Exhausted,

    /// <summary>Refused by the provider; left out until it goes from the configuration or an operator clears it.</summary>
    Revoked,
}
