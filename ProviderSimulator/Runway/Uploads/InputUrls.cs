using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Runway.Uploads;

/// <summary>
/// Fetches an input by Runway's rules: HTTPS, a host name and no address, HEAD first, no redirects, an image type and a length in the answer,
/// at most 16 MB.
/// </summary>
public sealed class InputUrls(HttpClient http, IOptions<RunwayOptions> options)
{
    private const long LargestImage = 16 * 1024 * 1024;
    private static readonly string[] s_types = ["image/jpeg", "image/png", "image/webp"];

    /// <exception cref="ProviderRefusal">400 that says which rule is broken.</exception>
    public async Task<byte[]> FetchAsync(string url, string field, CancellationToken cancellationToken)
    {
        var address = new Uri(url);
        var isOurs = address.IsLoopback && options.Value.AllowLoopbackInputs;
        if (!isOurs && address.Scheme != Uri.UriSchemeHttps) throw Refusal(field, "Only HTTPS URLs are allowed");
        if (!isOurs && address.HostNameType != UriHostNameType.Dns) throw Refusal(field, "The URL's host must be a domain name, not an IP address");
        try
        {
            using var question = new HttpRequestMessage(HttpMethod.Head, address);
            using var head = await http.SendAsync(question, cancellationToken);
            Check(head, field);
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            Check(answer, field);
            return await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw Refusal(field, "Failed to fetch the asset");
        }
    }

    private static void Check(HttpResponseMessage answer, string field)
    {
        if ((int)answer.StatusCode is >= 300 and < 400) throw Refusal(field, "The URL redirects; redirects are not followed");
        if (!answer.IsSuccessStatusCode) throw Refusal(field, $"Failed to fetch the asset: HTTP status {(int)answer.StatusCode} for {answer.RequestMessage!.Method}");
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (!s_types.Contains(type)) throw Refusal(field, $"Unsupported Content-Type: {type ?? "none"}. Expected {string.Join(", ", s_types)}");
        if (answer.Content.Headers.ContentLength is not { } length) throw Refusal(field, "The server sends no Content-Length");
        if (length > LargestImage) throw Refusal(field, "Images may be at most 16MB");
    }

    private static ProviderRefusal Refusal(string field, string message) => RunwayErrors.Invalid(RunwayErrors.Issue("custom", message, field));
}
