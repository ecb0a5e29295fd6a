using System.Net.Sockets;

namespace VideoGen.ServiceDefaults.Providers;

/// <summary>Connections to paid providers.</summary>
public static class ProviderHttp
{
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A typed client without retries, because a create that was repeated might be paid twice; without redirects, and without logs,
    /// because addresses may be signed.
    /// </summary>
    /// <param name="services">Where it is registered.</param>
    /// <param name="answerTimeout">For one whole answer.</param>
    public static IHttpClientBuilder AddProviderClient<TClient>(this IServiceCollection services, TimeSpan answerTimeout) where TClient : class =>
        services.AddHttpClient<TClient>(client => client.Timeout = answerTimeout)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ConnectCallback = ConnectAsync, AllowAutoRedirect = false })
            .RemoveAllLoggers();

    /// <summary>Cut, timed out, or never there: the caller knows nothing of the request.</summary>
    public static bool IsNoAnswer(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    /// <summary>A connection that takes too long fails as a connection error, which tells "never sent" from "no answer".</summary>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_connectTimeout);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, limit.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
