using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.ElevenLabs;

public static class HistoryEndpoints
{
    public static void MapHistory(this RouteGroupBuilder elevenLabs)
    {
        elevenLabs.MapGet("/v1/history", List);
        elevenLabs.MapGet("/v1/history/{id}", (string id, HttpContext context, SpeechHistory history) =>
            Results.Text(Find(id, context, history).Document().ToJsonString(), "application/json"));
        elevenLabs.MapGet("/v1/history/{id}/audio", (string id, HttpContext context, SpeechHistory history) =>
        {
            var item = Find(id, context, history);
            return Results.File(history.AudioPath(item), item.ContentType);
        });
    }

    private static IResult List(HttpContext context, SpeechHistory history, int page_size = 100, string? start_after_history_item_id = null, string? voice_id = null)
    {
        var items = history.Of(ElevenLabsAccess.OrganisationOf(context)).Where(item => voice_id is null || item.VoiceId == voice_id).ToList();
        var from = start_after_history_item_id is null ? 0 : items.FindIndex(item => item.Id == start_after_history_item_id) + 1;
        var page = items.Skip(from).Take(Math.Clamp(page_size, 1, 1000)).ToList();
        return Results.Text(new JsonObject
        {
            ["history"] = new JsonArray([.. page.Select(item => item.Document())]),
            ["last_history_item_id"] = page.LastOrDefault()?.Id,
            ["has_more"] = from + page.Count < items.Count,
        }.ToJsonString(), "application/json");
    }

    private static HistoryItem Find(string id, HttpContext context, SpeechHistory history) =>
        history.Find(ElevenLabsAccess.OrganisationOf(context), id)
        ?? throw ElevenLabsErrors.Refusal(StatusCodes.Status404NotFound, "history_item_not_found", $"History item with ID {id} not found.");
}
