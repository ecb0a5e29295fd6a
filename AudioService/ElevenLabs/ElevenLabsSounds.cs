using System.Text.Json;
using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Plans;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.ElevenLabs;

/// <summary>Music and effects from words. The account's history lists neither, so a lost answer stays lost.</summary>
public sealed class ElevenLabsSounds(ElevenLabsClient client) : ISoundProvider
{
    private const double PromptInfluence = 0.4;

    public string Protocol => ElevenLabsClient.Protocol;

    public bool TakesClips => false;

    public Task<Submission> PrepareAsync(SoundOrder order, ProviderKey key, CancellationToken cancellationToken)
    {
        var path = $"v1/{(order.Kind == SoundKind.Music ? "music" : "sound-generation")}?output_format={ElevenLabsClient.OutputFormat}";
        // Neither takes a seed with a text.
        object body = order.Kind == SoundKind.Music
            ? new { prompt = order.Prompt, music_length_ms = order.Seconds * 1000, model_id = order.Model.Id, force_instrumental = order.Instrumental }
            : new { text = order.Prompt, duration_seconds = order.Seconds, prompt_influence = PromptInfluence, model_id = order.Model.Id };
        return Task.FromResult(new Submission(
            $"{path}\n{JsonSerializer.Serialize(body, ApiJson.Options)}",
            order.PriceMicros,
            send => client.BuyAsync(path, body, new ElevenLabsPurchase(order.ProjectId, key, order.PriceMicros), SoundRoles.Sound, Read, send)));
    }

    private static SoundResult? Read(HttpResponseMessage response, byte[] answer) =>
        answer.Length > 0 && response.Content.Headers.ContentType?.MediaType?.StartsWith("audio/", StringComparison.Ordinal) == true ? new SoundResult(answer, []) : null;
}
