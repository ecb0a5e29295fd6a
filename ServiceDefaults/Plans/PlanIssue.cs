namespace VideoGen.ServiceDefaults.Plans;

/// <summary>One reason why a plan cannot be made.</summary>
/// <param name="Shot">1-based place of the shot; null when it is about the whole plan.</param>
/// <param name="Field">The plan's own name of the value, snake_case: <c>duration</c>, <c>transition_out</c>, <c>recommended_model</c>.</param>
/// <param name="Message">For people: what is wrong and what is allowed.</param>
public sealed record PlanIssue(int? Shot, string Field, string Message)
{
    /// <summary><c>Shot 3, duration: …</c></summary>
    public override string ToString() => Shot is null ? $"{Field}: {Message}" : $"Shot {Shot}, {Field}: {Message}";
}
