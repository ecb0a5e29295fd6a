namespace VideoGen.Contracts.Editing;

/// <summary>Command: measure the final video against what was promised.</summary>
/// <param name="ExpectedFrames">Exact length at 30 frames per second.</param>
/// <param name="SilentByPlan">The plan has no sound, so silence is right.</param>
public sealed record CheckQuality(Guid ProjectId, Guid RunId, string FinalPath, int ExpectedFrames, bool SilentByPlan);
