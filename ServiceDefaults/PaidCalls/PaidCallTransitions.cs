using static VideoGen.ServiceDefaults.PaidCalls.PaidCallState;

namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>The state diagram of <see cref="PaidCallState"/> as data.</summary>
internal static class PaidCallTransitions
{
    private static readonly Dictionary<PaidCallState, PaidCallState[]> s_allowed = new()
    {
        [Intended] = [Sending, Failed, Cancelled],
        [Sending] = [Intended, Accepted, Succeeded, Failed, Refused, Unknown],
        [Accepted] = [Succeeded, Failed, Refused, Cancelled],
        [Succeeded] = [Fetched, Settled],
        [Fetched] = [Settled],
        // The sender may outlive its lease and still bring the answer.
        [Unknown] = [Intended, Accepted, Succeeded, Failed, Refused, WrittenOff],
    };

    /// <summary>States in which a step has no more to do.</summary>
    private static readonly Dictionary<PaidCallState, PaidCallState[]> s_done = new()
    {
        [Accepted] = [Accepted, Succeeded, Fetched, Settled],
        [Succeeded] = [Succeeded, Fetched, Settled],
        [Failed] = [Failed],
        [Refused] = [Refused],
        [Cancelled] = [Cancelled],
        [Fetched] = [Fetched, Settled],
        [Settled] = [Settled, Failed, Refused, Cancelled, WrittenOff],
        [WrittenOff] = [WrittenOff],
    };

    public static bool IsDone(PaidCallState state, PaidCallState step) => s_done.TryGetValue(step, out var done) && done.Contains(state);

    public static bool Allows(PaidCallState from, PaidCallState to) => s_allowed.TryGetValue(from, out var allowed) && allowed.Contains(to);
}
