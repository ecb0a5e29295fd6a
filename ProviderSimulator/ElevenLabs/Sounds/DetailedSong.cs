using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.ElevenLabs.Sounds;

/// <summary>A song with what is known of it: two parts, JSON and sound.</summary>
public sealed class DetailedSong(SoundRequest request, byte[] sound, string contentType) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var about = new JsonObject
        {
            ["composition_plan"] = new JsonObject
            {
                ["positive_global_styles"] = new JsonArray(JsonValue.Create(request.Text)),
                ["negative_global_styles"] = new JsonArray(),
                ["sections"] = new JsonArray(new JsonObject { ["section_name"] = "Main", ["duration_ms"] = (int)(request.Seconds * 1000), ["lines"] = new JsonArray() }),
            },
            ["song_metadata"] = new JsonObject { ["title"] = "Simulated", ["description"] = request.Text, ["genres"] = new JsonArray(), ["languages"] = new JsonArray(), ["is_explicit"] = false },
        };
        using var parts = new MultipartContent("mixed");
        parts.Add(new StringContent(about.ToJsonString(), Encoding.UTF8, "application/json"));
        parts.Add(new ByteArrayContent(sound)
        {
            Headers = { ContentType = new MediaTypeHeaderValue(contentType), ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "song" } },
        });
        httpContext.Response.ContentType = parts.Headers.ContentType!.ToString();
        await parts.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
