namespace VideoGen.Contracts.Spending;

/// <summary>Why a step failed, in words that a user may read.</summary>
/// <param name="Code">Stable, kebab-case, e.g. <c>provider-unavailable</c>, <c>content-refused</c>.</param>
/// <param name="Message">Plain English: what happened and what to do; no internals.</param>
/// <param name="Retryable">Whether the same request may succeed later.</param>
/// <param name="Charged">Whether money was taken for the failed step.</param>
public sealed record Failure(string Code, string Message, bool Retryable, bool Charged);
