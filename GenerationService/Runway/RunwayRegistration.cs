using System.Net.Sockets;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Runway;

internal static class RunwayRegistration
{
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_answerTimeout = TimeSpan.FromSeconds(60);

    /// <summary>No retry handler: a create that was repeated might be paid twice. Nothing is logged: addresses of outputs are signed.</summary>
    public static WebApplicationBuilder AddRunway(this WebApplicationBuilder builder)
    {
        builder.AddProvider(RunwayClient.Provider);
        builder.Services.AddHttpClient<RunwayClient>(client => client.Timeout = s_answerTimeout)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ConnectCallback = ConnectAsync, AllowAutoRedirect = false })
            .RemoveAllLoggers();
        builder.Services.AddHttpClient<OutputDownload>(client => client.Timeout = OutputDownload.Limit)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ConnectTimeout = s_connectTimeout })
            .RemoveAllLoggers();
        builder.Services.AddTransient<PromptImages>();
        return builder;
    }

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
