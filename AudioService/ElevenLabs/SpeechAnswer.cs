using System.Text.Json;
using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.AudioService.ElevenLabs;

/// <summary>The body of a synthesis with timestamps; the alignment may be null.</summary>
internal static class SpeechAnswer
{
    /// <summary>Null when the body holds no sound. Times that cannot be read cost nobody the sound.</summary>
    public static SoundResult? Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("audio_base64", out var audio)
                || audio.ValueKind != JsonValueKind.String || !audio.TryGetBytesFromBase64(out var bytes) || bytes.Length == 0) return null;
            return new SoundResult(bytes, CharacterTimes.Words(Times(document.RootElement)));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CharacterTimes? Times(JsonElement answer)
    {
        try
        {
            return answer.TryGetProperty("alignment", out var alignment) ? alignment.Deserialize<CharacterTimes>(ApiJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
