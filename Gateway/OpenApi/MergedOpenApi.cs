namespace VideoGen.Gateway.OpenApi;

internal static class MergedOpenApi
{
    /// <summary>One document for the whole public API, in place of the gateway's own empty one.</summary>
    public static void MapMergedOpenApi(this WebApplication app) =>
        app.MapGet("/openapi/v1.json", async (MergedOpenApiDocument document, CancellationToken cancellationToken) =>
            Results.Text(await document.ReadAsync(cancellationToken), "application/json")).ExcludeFromDescription();
}
