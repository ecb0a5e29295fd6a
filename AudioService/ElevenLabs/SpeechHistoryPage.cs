namespace VideoGen.AudioService.ElevenLabs;

/// <summary>Finished syntheses, newest first.</summary>
public sealed record SpeechHistoryPage(IReadOnlyList<SpeechHistoryItem> History, bool HasMore, string? LastHistoryItemId);

public sealed record SpeechHistoryItem(
    string HistoryItemId, string? RequestId, string VoiceId, string? Text, long DateUnix, int? CharacterCountChangeFrom, int? CharacterCountChangeTo);
