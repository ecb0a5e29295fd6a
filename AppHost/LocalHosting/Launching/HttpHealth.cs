using Aspire.Hosting.ApplicationModel;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Launching;

/// <summary>Asks a replica's own port the health questions of its resource; one without questions is healthy while it runs.</summary>
internal sealed class HttpHealth(HttpClient http, IResource resource, Replica replica)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public async Task<bool> IsHealthyAsync(CancellationToken cancellationToken)
    {
        foreach (var check in resource.Annotations.OfType<HttpHealthCheckAnnotation>())
            if (!await AnswersAsync(check, cancellationToken)) return false;
        return true;
    }

    private async Task<bool> AnswersAsync(HttpHealthCheckAnnotation check, CancellationToken cancellationToken)
    {
        var (endpoint, port) = replica.TargetPorts.First(port => check.EndpointName is { } name ? port.Key.Name == name : port.Key.UriScheme is "http" or "https");
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(s_patience);
        try
        {
            using var answer = await http.GetAsync(new Uri($"{endpoint.UriScheme}://localhost:{port}{check.Path}"), HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            return (int)answer.StatusCode == check.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
