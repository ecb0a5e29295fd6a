using System.Globalization;
using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.ElevenLabs;

/// <summary>The account's voices and those of the library.</summary>
public sealed class ElevenLabsVoices(ElevenLabsClient client, IProviderKeys keys) : IVoiceList
{
    public string Protocol => ElevenLabsClient.Protocol;

    public async Task<VoicePage> ListAsync(VoiceQuery query, CancellationToken cancellationToken)
    {
        var search = query.Search is { Length: > 0 } words ? $"&search={Uri.EscapeDataString(words)}" : "";
        var from = query.PageToken is { Length: > 0 } token ? $"&next_page_token={Uri.EscapeDataString(token)}" : "";
        var path = string.Create(CultureInfo.InvariantCulture, $"v2/voices?page_size={query.Size}&sort=name&sort_direction=asc&include_total_count=true{search}{from}");
        var page = await client.ReadAsync<VoiceDocuments>(path, Key, cancellationToken);
        return page is null ? new VoicePage([], null, 0) : new VoicePage([.. page.Voices.Select(voice => voice.ToVoice())], page.HasMore ? page.NextPageToken : null, page.TotalCount);
    }

    public async Task<bool?> ExistsAsync(string voiceId, CancellationToken cancellationToken)
    {
        try
        {
            return await client.ReadAsync<VoiceDocument>($"v1/voices/{Uri.EscapeDataString(voiceId)}", Key, cancellationToken) is not null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private ProviderKey Key => keys.Of(ElevenLabsClient.Provider).FirstOrDefault()
        ?? throw new HttpRequestException("There is no key for the voice provider: set Providers__elevenlabs__ApiKey.");
}
