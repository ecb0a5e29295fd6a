using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Groq;

/// <summary>Server-sent events: one data line for each chunk, <c>[DONE]</c> at the end.</summary>
public sealed class ChunkStream(IEnumerable<JsonObject> chunks) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/event-stream";
        foreach (var chunk in chunks)
        {
            await httpContext.Response.WriteAsync($"data: {chunk.ToJsonString()}\n\n", httpContext.RequestAborted);
            await httpContext.Response.Body.FlushAsync(httpContext.RequestAborted);
        }

        await httpContext.Response.WriteAsync("data: [DONE]\n\n", httpContext.RequestAborted);
    }
}
