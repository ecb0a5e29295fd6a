using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Faults.Table;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ProviderSimulator.Faults.Wire;

/// <summary>A request to a provider, seen from outside: before the provider itself has read it.</summary>
public static class ProviderCall
{
    /// <summary>Null for requests to the simulator itself. The body can be read again afterwards.</summary>
    /// <param name="withModel">Whether to look into the body for the model; large bodies make that dear.</param>
    public static async Task<FaultPlace?> PlaceOfAsync(HttpContext context, bool withModel)
    {
        foreach (var provider in FaultTable.Providers)
        {
            if (!context.Request.Path.StartsWithSegments(provider.Base, out var path)) continue;
            var paid = HttpMethods.IsPost(context.Request.Method)
                ? provider.Endpoints.Select(endpoint => endpoint.Match(path)).FirstOrDefault(values => values is not null)
                : null;
            var key = RequestKey.Of(context.Request);
            return new FaultPlace(provider.Provider, path.Value ?? "", KeyFingerprint: key is null ? null : KeyFingerprint.Of(key))
            {
                IsPaid = paid is not null,
                Project = PaidRequest.ProjectOf(context.Request),
                Model = paid is null || !withModel ? null : paid["model"] as string ?? await ModelInBodyAsync(context) ?? path.Value?.TrimStart('/'),
            };
        }

        return null;
    }

    private static async Task<string?> ModelInBodyAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        try
        {
            if (context.Request.HasFormContentType) return (await context.Request.ReadFormAsync(context.RequestAborted))["model"];
            var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject;
            return ((body?["model"] ?? body?["model_id"]) as JsonValue)?.TryGetValue<string>(out var model) == true ? model : null;
        }
        catch (JsonException)
        {
            return null;
        }
        finally
        {
            context.Request.Body.Position = 0;
        }
    }
}
