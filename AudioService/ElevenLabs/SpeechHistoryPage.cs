namespace VideoGen.AudioService.ElevenLabs;

/// <summary>Finished syntheses, newest first.</summary>
internal sealed record SpeechHistoryPage(IReadOnlyList<SpeechHistoryItem> History, bool HasMore, string? LastHistoryItemId);

internal sealed record SpeechHistoryItem(
    string HistoryItemId, string? RequestId, string VoiceId, string? Text, long DateUnix, int? CharacterCountChangeFrom, int? CharacterCountChangeTo,
    HistoryAlignments? Alignments = null)
{
    public string ProviderId => RequestId ?? HistoryItemId;
}

internal sealed record HistoryAlignments(CharacterTimes? Alignment);
