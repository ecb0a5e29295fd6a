using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Ladder;

/// <summary>What comes after a failed attempt.</summary>
/// <param name="Step"><see cref="LadderStep.RetryOnce"/>, <see cref="LadderStep.SoundOff"/>, <see cref="LadderStep.OtherModel"/>, or <see cref="LadderStep.Ask"/>: it is over.</param>
/// <param name="Model">The catalogue id that the next attempt uses; null when it is over.</param>
/// <param name="Choices">What the user can do when it is over.</param>
/// <param name="SuggestedModel">A model that the user may choose instead; null when there is none.</param>
public sealed record Rung(LadderStep Step, string? Model, IReadOnlyList<LadderStep> Choices, string? SuggestedModel);
