using VideoGen.AudioService.Providers;

namespace VideoGen.AudioService.ElevenLabs;

internal sealed record VoiceDocuments(IReadOnlyList<VoiceDocument> Voices, bool HasMore, int? TotalCount, string? NextPageToken);

internal sealed record VoiceDocument(
    string VoiceId, string? Name, IReadOnlyDictionary<string, string>? Labels, string? PreviewUrl, IReadOnlyList<VerifiedLanguage>? VerifiedLanguages)
{
    public Voice ToVoice() => new(
        VoiceId, Name ?? VoiceId, Labels ?? new Dictionary<string, string>(), PreviewUrl,
        [.. (VerifiedLanguages ?? []).Select(verified => verified.Language).OfType<string>().Distinct()]);
}

/// <param name="Language">ISO 639-1.</param>
internal sealed record VerifiedLanguage(string? Language);
