namespace VideoGen.AnalysisService.Rewrites;

/// <summary>What the ProjectService hands over when a user asks for another wording of a refused shot.</summary>
/// <param name="Code">Why it was refused: <c>content-refused</c> (the words) or <c>result-refused</c> (the picture that they led to).</param>
/// <param name="MaxLength">Characters that the shot's model takes.</param>
/// <param name="AllowanceMicros">The most that the run may have cost after this answer.</param>
public sealed record RewriteRequest(Guid ProjectId, Guid RunId, string UserId, string Prompt, string Code, int MaxLength, long AllowanceMicros);
