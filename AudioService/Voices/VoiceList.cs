using VideoGen.AudioService.Providers;

namespace VideoGen.AudioService.Voices;

/// <summary>One page of voices.</summary>
/// <param name="NextCursor">Null on the last page.</param>
/// <param name="TotalCount">Voices that match; null when the provider does not count.</param>
public sealed record VoiceList(IReadOnlyList<Voice> Items, string? NextCursor, int? TotalCount);
