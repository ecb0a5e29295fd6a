namespace VideoGen.Contracts.Plans;

/// <summary>What will be made: the specification's <c>generation_plan</c>. Scenes are contiguous from 0 and last at most 60 s together.</summary>
public sealed record GenerationPlan
{
    public IReadOnlyList<PlannedShot> Scenes { get; init; } = [];
    public AudioRequirements AudioRequirements { get; init; } = new();

    /// <summary>A model id of the catalogue, used by every shot that names none itself.</summary>
    public string RecommendedModel { get; init; } = "";

    /// <summary>One sentence for the user: why this model.</summary>
    public string? RecommendationReason { get; init; }
    public EditingInstructions EditingInstructions { get; init; } = new();
}
