namespace VideoGen.ProjectService.Runs;

/// <summary>Why a shot of the current run has no clip, and what the user can do.</summary>
/// <param name="Shot">1-based.</param>
/// <param name="Charged">Whether money was taken for it.</param>
/// <param name="Choices">Next steps in order: <c>offer-rewrite</c> (ask for a neutral wording), <c>other-model</c>, <c>ask</c>.</param>
/// <param name="SuggestedModel">A model to choose instead; null when there is none.</param>
public sealed record ShotFailure(
    int Shot, int Take, string Code, string Message, bool Retryable, bool Charged, IReadOnlyList<string> Choices, string? SuggestedModel);
