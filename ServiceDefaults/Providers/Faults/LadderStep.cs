namespace VideoGen.ServiceDefaults.Providers.Faults;

/// <summary>A rung of the failure ladder: what is tried next, in the order of a fault's rule.</summary>
public enum LadderStep
{
    /// <summary>The same call is sent later, when the provider has room; nothing was bought.</summary>
    SendLater,

    /// <summary>The same call goes to another key; nothing was bought.</summary>
    OtherKey,

    /// <summary>One new attempt with another seed.</summary>
    RetryOnce,

    /// <summary>One new attempt without the model's own sound, where it had one.</summary>
    SoundOff,

    /// <summary>The next model of the catalogue's failover list, where it fits the money that is left; recorded and shown.</summary>
    OtherModel,

    /// <summary>A neutral wording of the prompt is offered to the user as a diff.</summary>
    OfferRewrite,

    /// <summary>Nothing more is bought without the user's word.</summary>
    Ask,
}
