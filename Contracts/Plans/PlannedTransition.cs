namespace VideoGen.Contracts.Plans;

/// <summary>How a shot gives way to the next. The transition is centred on the boundary, so it never changes the total duration.</summary>
/// <param name="Duration">Seconds; 0 for a cut, otherwise 0.1 to 2.</param>
public sealed record PlannedTransition(TransitionKind Kind, double Duration)
{
    public static readonly PlannedTransition Cut = new(TransitionKind.Cut, 0);
}
