namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>A step that the call's state does not allow: a defect of the caller, or a provider that contradicts itself.</summary>
public sealed class PaidCallTransitionException(Guid id, PaidCallState from, PaidCallState to)
    : InvalidOperationException($"The paid call {id} is {from} and cannot become {to}.")
{
    public PaidCallState From { get; } = from;
    public PaidCallState To { get; } = to;
}
