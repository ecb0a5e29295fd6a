using System.Text.Json.Nodes;
using Microsoft.Extensions.Caching.Memory;
using VideoGen.Gateway.Routing;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Configuration;

namespace VideoGen.Gateway.OpenApi;

/// <summary>Fetches each service's OpenAPI document and joins their public paths; the joined document is kept for half a minute.</summary>
internal sealed class MergedOpenApiDocument(HttpClient http, IConfiguration configuration, IMemoryCache cache)
{
    private static readonly TimeSpan s_life = TimeSpan.FromSeconds(30);

    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        if (cache.TryGetValue<string>(nameof(MergedOpenApiDocument), out var kept) && kept is not null) return kept;

        var documents = await Task.WhenAll(RouteTable.Services.Select(service => FetchAsync(service, cancellationToken)));
        var merged = OpenApiMerge.Join(documents).ToJsonString();
        return cache.Set(nameof(MergedOpenApiDocument), merged, s_life);
    }

    private async Task<(string Service, JsonObject Document)> FetchAsync(string service, CancellationToken cancellationToken)
    {
        try
        {
            var json = await http.GetStringAsync(new Uri(ServiceAddress.Of(configuration, service), "/openapi/v1.json"), cancellationToken);
            return (service, JsonNode.Parse(json)!.AsObject());
        }
        catch (HttpRequestException)
        {
            throw new ProblemException(StatusCodes.Status503ServiceUnavailable, "unavailable", $"The {service} service does not answer, so its part of the document is missing. Try again in a moment.") { Retryable = true };
        }
    }
}
