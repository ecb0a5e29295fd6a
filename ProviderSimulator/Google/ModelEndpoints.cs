using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProviderSimulator.Google;

/// <summary>The list of models, without those that are gone.</summary>
public static class ModelEndpoints
{
    public static void MapModels(this RouteGroupBuilder google)
    {
        google.MapGet("/v1beta/models", (HttpContext context, IOptions<GoogleOptions> options) =>
        {
            GoogleAccess.KeyOf(context);
            return GoogleResults.Json(new JsonObject
            {
                ["models"] = new JsonArray([.. VideoModels.Of("google").Where(model => !options.Value.IsRetired(model.Id)).Select(Document)]),
            });
        });
        google.MapGet("/v1beta/models/{id}", (string id, HttpContext context, IOptions<GoogleOptions> options) =>
        {
            GoogleAccess.KeyOf(context);
            var model = VideoModels.Of("google").FirstOrDefault(model => model.Id == id) ?? throw GoogleErrors.NotFound($"models/{id}");
            return options.Value.IsRetired(id) ? throw GoogleErrors.ModelGone(id) : GoogleResults.Json(Document(model));
        });
    }

    private static JsonObject Document(CatalogueModel model) => new()
    {
        ["name"] = $"models/{model.Id}",
        ["displayName"] = model.Name,
        ["supportedGenerationMethods"] = new JsonArray(model.Protocol == "gemini-operations" ? "predictLongRunning" : "createInteraction"),
    };
}
