namespace VideoGen.ServiceDefaults.Providers.Faults;

/// <summary>Everything that can go wrong with a paid provider, whatever its protocol calls it. <see cref="FaultRules"/> says what follows.</summary>
public enum ProviderFaultKind
{
    /// <summary>Not reached, or load shedding before the job was taken.</summary>
    Transient,

    /// <summary>At a limit of requests, concurrency or day; the job was not taken.</summary>
    Throttled,

    /// <summary>The key's account has no money left.</summary>
    OutOfCredit,

    /// <summary>The key is unknown, revoked or lacks a permission.</summary>
    KeyRevoked,

    /// <summary>Retired, unknown, or not open to this account.</summary>
    ModelGone,

    /// <summary>Our request breaks the provider's rules: our defect.</summary>
    BadRequest,

    /// <summary>An input file could not be used.</summary>
    BadInput,

    /// <summary>Moderation refused prompt or picture; the same request is always refused.</summary>
    RefusedInput,

    /// <summary>Moderation refused what came out, "done" with nothing included; another seed may pass.</summary>
    RefusedOutput,

    /// <summary>The job was taken and failed on the provider's side.</summary>
    ProviderFailed,

    /// <summary>The job ended well and the result is not usable: corrupt, empty, wrong size or length.</summary>
    BadOutput,

    /// <summary>The provider no longer knows a job that it took.</summary>
    Lost,

    /// <summary>The job did not end before its deadline.</summary>
    TimedOut,

    /// <summary>Sent, and no answer that tells whether it was taken.</summary>
    UnknownOutcome,
}
