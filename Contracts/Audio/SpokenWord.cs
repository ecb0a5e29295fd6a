namespace VideoGen.Contracts.Audio;

/// <summary>One word of a line, with its punctuation. In a <see cref="NarrationLine"/> the seconds are those of the video's clock.</summary>
public sealed record SpokenWord(string Text, double Start, double End);
