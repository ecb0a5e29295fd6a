namespace VideoGen.Invariants;

/// <param name="Invariant">Its number, e.g. <c>INV-2</c>.</param>
public sealed record Violation(string Invariant, string What)
{
    public override string ToString() => $"{Invariant}: {What}";
}
