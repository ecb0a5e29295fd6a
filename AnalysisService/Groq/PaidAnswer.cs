namespace VideoGen.AnalysisService.Groq;

/// <summary>What was bought, and with which attempt.</summary>
public sealed record PaidAnswer(string Text, int Attempt);
