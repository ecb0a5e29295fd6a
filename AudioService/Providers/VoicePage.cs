namespace VideoGen.AudioService.Providers;

/// <param name="NextPageToken">Null on the last page.</param>
/// <param name="TotalCount">Voices that match; null when the provider does not count.</param>
public sealed record VoicePage(IReadOnlyList<Voice> Voices, string? NextPageToken, int? TotalCount);

/// <summary>A voice of the speech provider.</summary>
/// <param name="Labels">Such as <c>gender</c>, <c>accent</c>, <c>age</c>, <c>use_case</c>.</param>
/// <param name="PreviewUrl">An MP3; null when there is none.</param>
/// <param name="Languages">ISO 639-1 codes that the voice was verified for; empty when the provider does not say.</param>
public sealed record Voice(string VoiceId, string Name, IReadOnlyDictionary<string, string> Labels, string? PreviewUrl, IReadOnlyList<string> Languages);
