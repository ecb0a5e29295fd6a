using VideoGen.Contracts.Spending;

namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>
/// The only way to a paid endpoint. Every step commits in a transaction of its own before the next is taken, so a crash at any
/// point leaves a row that says whether money may have been spent.
/// </summary>
public interface IPaidCalls
{
    /// <summary>
    /// Intends, reserves and sends, at most once for one key. A key that was accepted or ended before is returned as it stands and
    /// <paramref name="send"/> is not called. A row found in <c>Sending</c> whose lease has lapsed (the process died in between) becomes
    /// <c>Unknown</c>. Once <c>Sending</c> is committed, <paramref name="cancellationToken"/> no longer stops the call; whatever
    /// <paramref name="send"/> throws makes it <c>Unknown</c>.
    /// </summary>
    /// <returns>
    /// The row after the step: Accepted, Succeeded, Failed, Refused, Unknown, or Intended when the provider did not take it (then
    /// <see cref="PaidCall.NotBefore"/> says when to try again, and <see cref="PaidCall.Failure"/> why).
    /// </returns>
    /// <exception cref="PaidCallInFlightException">The same call is being sent right now, here or by another replica; ask again later.</exception>
    /// <exception cref="AllowanceExceededException">Reserved and spent money of the run would pass its allowance; nothing was sent.</exception>
    Task<PaidCall> SendAsync(PaidCallIntent intent, Func<CancellationToken, Task<SubmitOutcome>> send, CancellationToken cancellationToken);

    /// <summary>
    /// Records how an accepted job ended. Every step may be repeated: a row that is already there, or past it, is returned as it is.
    /// A call that was intended but not taken may end by <see cref="FailAsync"/> or <see cref="CancelAsync"/> too.
    /// </summary>
    /// <param name="id">The row.</param>
    /// <param name="costMicros">As billed.</param>
    /// <param name="result">An immediate answer to keep until it is fetched; null for none.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    /// <param name="estimated">The provider gave no figure: the cost is the catalogue's.</param>
    /// <exception cref="PaidCallTransitionException">The row's state does not allow the step.</exception>
    Task<PaidCall> SucceedAsync(Guid id, long costMicros, string? result, CancellationToken cancellationToken, bool estimated = false);

    /// <inheritdoc cref="SucceedAsync"/>
    Task<PaidCall> FailAsync(
        Guid id, Failure failure, long costMicros, bool refusedBySafety, CancellationToken cancellationToken, bool estimated = false);

    /// <inheritdoc cref="SucceedAsync"/>
    Task<PaidCall> CancelAsync(Guid id, long costMicros, CancellationToken cancellationToken, bool estimated = false);

    /// <summary>The result's bytes are in our object store.</summary>
    Task<PaidCall> FetchedAsync(Guid id, string sha256, long bytes, CancellationToken cancellationToken);

    /// <summary>Closes the row; the reservation that is left goes back. A call that ended without result gave it back already and stays as it is.</summary>
    Task<PaidCall> SettleAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>An <c>Unknown</c> call was found at the provider: it continues as Accepted or Succeeded.</summary>
    Task<PaidCall> ReconcileAsync(Guid id, SubmitOutcome found, CancellationToken cancellationToken);

    /// <summary>An <c>Unknown</c> call, or one whose sender died, will never be known: its reservation counts as spent.</summary>
    Task<PaidCall> WriteOffAsync(Guid id, CancellationToken cancellationToken);

    Task<PaidCall?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The ids that a provider gave to what was sent since then, of all runs: whoever looks for a lost answer must not take another's.</summary>
    Task<IReadOnlySet<string>> TaskIdsAsync(string provider, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Every row of a run, oldest first.</summary>
    Task<IReadOnlyList<PaidCall>> OfRunAsync(Guid runId, CancellationToken cancellationToken);

    /// <summary>What a run's calls in this service have neither reserved nor spent, of the larger of the given and the known allowance; never negative.</summary>
    Task<long> LeftAsync(Guid runId, long allowanceMicros, CancellationToken cancellationToken);
}
