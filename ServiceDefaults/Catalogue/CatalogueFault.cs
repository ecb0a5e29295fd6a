namespace VideoGen.ServiceDefaults.Catalogue;

/// <summary>One reason why a catalogue cannot be used.</summary>
/// <param name="Model">Its id, or its place (<c>model 3</c>) while it has none; <c>catalogue</c> for the whole.</param>
/// <param name="Field">As in the JSON, snake_case.</param>
/// <param name="Message">For the operator: what is wrong and what is allowed.</param>
public sealed record CatalogueFault(string Model, string Field, string Message)
{
    /// <summary><c>gen4_turbo, durations: …</c></summary>
    public override string ToString() => $"{Model}, {Field}: {Message}";
}
