using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Plans;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AudioService.MmAudio;

/// <summary>MMAudio on the operator's own machine: one POST with a form, the sound as the answer.</summary>
public sealed class MmAudioSounds(HttpClient http, IOptionsMonitor<ProviderOptions> options, TimeProvider clock) : ISoundProvider
{
    public const string Provider = "mmaudio";

    private ProviderOptions Options => options.Get(Provider);

    public string Protocol => "mmaudio-http";

    public bool TakesClips => true;

    public Task<Submission> PrepareAsync(SoundOrder order, ProviderKey key, CancellationToken cancellationToken)
    {
        (string Name, string Value)[] fields =
        [
            ("prompt", order.Kind == SoundKind.Music ? $"background music, {order.Prompt}" : order.Prompt),
            ("negative_prompt", MmAudioWords.Unwanted(order)),
            ("duration", order.Seconds.ToString(CultureInfo.InvariantCulture)),
            ("num_steps", "25"),
            ("cfg_strength", "4.5"),
            ("seed", order.Seed.ToString(CultureInfo.InvariantCulture)),
            ("mask_away_clip", "false"),
        ];
        var canonical = $"{order.Clip?.Identity}\n{string.Join('\n', fields.Select(field => $"{field.Name}={field.Value}"))}";
        return Task.FromResult(new Submission(canonical, order.PriceMicros, send => SendAsync(order, fields, key, send)));
    }

    private async Task<SubmitOutcome> SendAsync(SoundOrder order, (string Name, string Value)[] fields, ProviderKey key, CancellationToken cancellationToken)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        if (order.Clip is { } clip)
            form.Add(new StreamContent(File.OpenRead(clip.Path)) { Headers = { ContentType = new MediaTypeHeaderValue("video/mp4") } }, "video", "clip.mp4");
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Options.BaseUrl.TrimEnd('/')}/generate")) { Content = form };
        if (key.Secret.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Secret);
        if (Options.Simulated) request.Headers.Add("X-Simulator-Project", order.ProjectId.ToString());
        return await PaidPost.SendAsync(http, request, SoundRoles.Sound, (response, token) => ReadAsync(response, order, token), cancellationToken);
    }

    private async Task<SubmitOutcome> ReadAsync(HttpResponseMessage response, SoundOrder order, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
            return FaultOutcome.Of(KindOf((int)response.StatusCode), SoundRoles.Sound, RetryHint.Asked(response, clock));
        var sound = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return sound.Length > 0 && response.Content.Headers.ContentType?.MediaType?.StartsWith("audio/", StringComparison.Ordinal) == true
            ? new SubmitOutcome.Completed(new SoundResult(sound, []).ToString(), order.PriceMicros)
            : new SubmitOutcome.Unknown("The answer holds no sound.");
    }

    private static ProviderFaultKind KindOf(int status) => status switch
    {
        401 or 403 => ProviderFaultKind.KeyRevoked,
        404 => ProviderFaultKind.ModelGone,
        415 => ProviderFaultKind.BadInput,
        429 => ProviderFaultKind.Throttled,
        502 or 503 => ProviderFaultKind.Transient,
        // Nobody bills here, so a machine that failed has failed and nothing more.
        500 or 507 => ProviderFaultKind.ProviderFailed,
        >= 500 or 408 => ProviderFaultKind.UnknownOutcome,
        _ => ProviderFaultKind.BadRequest,
    };
}
