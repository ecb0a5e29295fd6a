using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using VideoGen.ProviderSimulator.Groq.Hearing;
using VideoGen.ProviderSimulator.Groq.Pictures;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ServiceDefaults.Configuration;

namespace VideoGen.ProviderSimulator.Groq;

public static class GroqRegistration
{
    private const long ModelsCreated = 1_750_000_000;

    public static WebApplicationBuilder AddGroq(this WebApplicationBuilder builder)
    {
        builder.AddValidatedOptions<GroqOptions>(GroqOptions.Section);
        builder.Services.AddSingleton<RateLimits>();
        builder.Services.AddSingleton<GroqFaults>();
        builder.Services.AddSingleton<PictureReading>();
        builder.Services.AddSingleton<SoundReading>();
        builder.Services.AddSingleton<ChatEndpoint>();
        builder.Services.AddSingleton<TranscriptionEndpoint>();
        return builder;
    }

    public static void MapGroq(this WebApplication app)
    {
        var groq = app.MapGroup("/groq").AddEndpointFilter<RouteGroupBuilder, ProviderErrors>().ExcludeFromDescription();
        groq.MapPost(ChatEndpoint.Path, (HttpContext context, ChatEndpoint endpoint) => endpoint.CompleteAsync(context));
        groq.MapPost(TranscriptionEndpoint.Path, (HttpContext context, TranscriptionEndpoint endpoint) => endpoint.TranscribeAsync(context))
            .WithMetadata(new RequestSizeLimitAttribute(TranscriptionEndpoint.LargestUpload));
        groq.MapGet("/openai/v1/models", (HttpContext context) =>
        {
            GroqAccess.KeyOf(context);
            return Results.Text(new JsonObject { ["object"] = "list", ["data"] = new JsonArray([.. GroqModel.All.Select(Document)]) }.ToJsonString(), "application/json");
        });
        groq.MapGet("/openai/v1/models/{**id}", (string id, HttpContext context) =>
        {
            GroqAccess.KeyOf(context);
            // The official client escapes the slash in a name, and a catch-all keeps it so.
            id = Uri.UnescapeDataString(id);
            var model = GroqModel.All.FirstOrDefault(known => known.Id == id) ?? GroqModel.Find(id, speech: false);
            return Results.Text(Document(model).ToJsonString(), "application/json");
        });
        groq.MapFallback((HttpContext context) => Results.Text(
            GroqErrors.Refusal(404, $"Unknown request URL: {context.Request.Method} {context.Request.Path}.", "invalid_request_error", "unknown_url").Body.ToJsonString(),
            "application/json", statusCode: StatusCodes.Status404NotFound));
    }

    private static JsonObject Document(GroqModel model) => new()
    {
        ["id"] = model.Id,
        ["object"] = "model",
        ["created"] = ModelsCreated,
        ["owned_by"] = model.Owner,
        ["active"] = true,
        ["context_window"] = model.IsSpeech ? 448 : 131_072,
        ["max_completion_tokens"] = model.IsSpeech ? 448 : 65_536,
    };
}
