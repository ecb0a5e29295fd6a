using System.Net.Http.Headers;

namespace VideoGen.GenerationService.Providers;

/// <summary>Brings an output that needs the key to a file. Redirects are followed by hand, so that the key stays with the hosts it belongs to.</summary>
public sealed class KeyedDownload(HttpClient http)
{
    private const int MostRedirects = 5;

    /// <param name="output">Where it is.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="ownsKey">Whether an address may see the key.</param>
    /// <param name="authorize">Adds the key to a request.</param>
    /// <param name="cancellationToken">Ends the transfer.</param>
    /// <exception cref="HttpRequestException">Refused, expired, cut or beyond any size that a clip can have.</exception>
    public async Task SaveAsync(Uri output, string path, Predicate<Uri> ownsKey, Action<HttpRequestHeaders> authorize, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, output);
            if (ownsKey(output)) authorize(request.Headers);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if ((int)response.StatusCode is < 300 or >= 400 || response.Headers.Location is not { } location)
            {
                await OutputDownload.WriteAsync(response, path, cancellationToken);
                return;
            }

            var next = new Uri(output, location);
            if (next.Scheme != Uri.UriSchemeHttps && next.Scheme != output.Scheme) throw new HttpRequestException("The provider's output redirects to an insecure address.");
            output = next;
        }

        throw new HttpRequestException("The provider's output redirects without end.");
    }
}
