namespace VideoGen.Contracts.Analysis;

public sealed record Transcript(string Language, string Text, IReadOnlyList<TranscriptWord> Words);
