using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.ServiceDefaults.Providers;

/// <summary>One request to a paid endpoint, sent once; where no answer comes, what is certain about it.</summary>
public static class PaidPost
{
    /// <param name="http">A client of <see cref="ProviderHttp"/>: without retries.</param>
    /// <param name="request">Disposed here.</param>
    /// <param name="role">The provider's role in words, e.g. <c>video provider</c>.</param>
    /// <param name="read">Reads an answer of any status.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then not known.</param>
    /// <returns>Throws nothing for what provider or network do.</returns>
    public static async Task<SubmitOutcome> SendAsync(
        HttpClient http, HttpRequestMessage request, string role, Func<HttpResponseMessage, CancellationToken, Task<SubmitOutcome>> read,
        CancellationToken cancellationToken)
    {
        try
        {
            using (request)
            {
                using var response = await http.SendAsync(request, cancellationToken);
                return await read(response, cancellationToken);
            }
        }
        catch (HttpRequestException exception) when (NeverConnected(exception))
        {
            return FaultOutcome.Of(ProviderFaultKind.Transient, role, asked: null);
        }
        catch (Exception exception) when (ProviderHttp.IsNoAnswer(exception, cancellationToken))
        {
            return new SubmitOutcome.Unknown(exception.GetType().Name);
        }
    }

    /// <summary>No byte of the request can have left.</summary>
    private static bool NeverConnected(HttpRequestException exception) => exception.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
