namespace VideoGen.Contracts.Analysis;

/// <summary>One word with its time in seconds.</summary>
public sealed record TranscriptWord(string Word, double Start, double End);
