using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>One finished synthesis.</summary>
/// <param name="Owner">The organisation.</param>
public sealed record HistoryItem(
    string Id, string RequestId, string Owner, string VoiceId, string ModelId, string Text, int Credits, string ContentType, DateTimeOffset At)
{
    public JsonObject Document() => new()
    {
        ["history_item_id"] = Id,
        ["request_id"] = RequestId,
        ["voice_id"] = VoiceId,
        ["voice_name"] = Voice.All.FirstOrDefault(voice => voice.Id == VoiceId)?.Name,
        ["voice_category"] = "premade",
        ["model_id"] = ModelId,
        ["text"] = Text,
        ["date_unix"] = At.ToUnixTimeSeconds(),
        ["character_count_change_from"] = 0,
        ["character_count_change_to"] = Credits,
        ["content_type"] = ContentType,
        ["state"] = "created",
        ["source"] = "TTS",
    };
}
