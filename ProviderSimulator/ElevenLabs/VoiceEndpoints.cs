using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Speech;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>The list of voices with its search and pages, one voice, and how each sounds.</summary>
public static class VoiceEndpoints
{
    private const int DefaultPage = 10;
    private const int LargestPage = 100;

    public static void MapVoices(this RouteGroupBuilder elevenLabs)
    {
        elevenLabs.MapGet("/v2/voices", List);
        elevenLabs.MapGet("/v1/voices/{id}", (string id, HttpContext context) =>
        {
            ElevenLabsAccess.KeyOf(context);
            return Results.Text(Voice.Find(id).Document(Origin(context)).ToJsonString(), "application/json");
        });
        // The real ones lie on a public bucket.
        elevenLabs.MapGet("/previews/{id}.mp3", async (string id, SpeechSynthesis synthesis, CancellationToken cancellationToken) =>
        {
            var voice = Voice.Find(id);
            var format = OutputFormat.Of(OutputFormat.Default);
            var spoken = await synthesis.SpeakAsync(new SpeechOrder($"Hello, I am {voice.Name}.", "en", voice.Speech, 1, format.Encoding), cancellationToken);
            return Results.Bytes(spoken.Audio, format.ContentType);
        });
    }

    private static IResult List(
        HttpContext context, int page_size = DefaultPage, string? next_page_token = null, string? search = null, string? sort = null, string? sort_direction = null,
        string? voice_type = null, string? category = null, string? gender = null, string? accent = null, string? age = null, string? use_cases = null, bool include_total_count = true)
    {
        ElevenLabsAccess.KeyOf(context);
        if (page_size is < 1 or > LargestPage) throw ElevenLabsErrors.Invalid("page_size", $"Input should be less than or equal to {LargestPage}", "less_than_equal");
        string[] ids = [.. context.Request.Query["voice_ids"].OfType<string>()];
        var found = Voice.All.Where(voice =>
            (search is null || voice.Says(search)) && (gender is null || voice.Gender == gender) && (accent is null || voice.Accent == accent)
            && (age is null || voice.Age == age) && (use_cases is null || voice.Use == use_cases) && (ids.Length == 0 || ids.Contains(voice.Id))
            && category is null or "premade" && voice_type is null or "default" or "non-community" or "workspace");
        if (sort == "name") found = found.OrderBy(voice => voice.Name, StringComparer.Ordinal);
        if (sort_direction == "desc") found = found.Reverse();
        var all = found.ToList();
        var from = next_page_token is null ? 0 : all.FindIndex(voice => voice.Id == next_page_token) + 1;
        if (next_page_token is not null && from == 0) throw ElevenLabsErrors.Refusal(StatusCodes.Status400BadRequest, "invalid_page_token", "The page token is not valid.");
        var page = all.Skip(from).Take(page_size).ToList();
        var hasMore = from + page.Count < all.Count;
        return Results.Text(new JsonObject
        {
            ["voices"] = new JsonArray([.. page.Select(voice => voice.Document(Origin(context)))]),
            ["has_more"] = hasMore,
            ["total_count"] = include_total_count ? all.Count : 0,
            ["next_page_token"] = hasMore ? page[^1].Id : null,
        }.ToJsonString(), "application/json");
    }

    private static string Origin(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
