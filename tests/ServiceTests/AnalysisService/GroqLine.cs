using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;

namespace VideoGen.ServiceTests.AnalysisService;

/// <summary>The line to the simulated Groq: notes what is asked, and answers itself where a test says so.</summary>
internal sealed class GroqLine(HttpMessageHandler groq) : DelegatingHandler(groq)
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpResponseMessage>>> _scripted = new();

    /// <summary>Schema names in the order of the requests; <c>transcript</c> for sound.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Runs while the request is on its way.</summary>
    public Func<Task> OnAsked { get; set; } = () => Task.CompletedTask;

    /// <summary>How long an answer is waited for; null for as long as the service waits.</summary>
    public TimeSpan? Patience { get; set; }

    /// <summary>The next request for a schema gets this instead of the simulator's answer.</summary>
    public void Answer(string schema, Func<HttpResponseMessage> answer) => _scripted.GetOrAdd(schema, _ => new()).Enqueue(answer);

    public static HttpResponseMessage Says(string content) => Json(HttpStatusCode.OK, new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1790000000,
        ["model"] = "openai/gpt-oss-120b",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["finish_reason"] = "stop", ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content } }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 100, ["completion_tokens"] = 50, ["total_tokens"] = 150 },
    });

    public static HttpResponseMessage Refuses(HttpStatusCode status, string code, double? retryAfter = null)
    {
        var response = Json(status, new JsonObject { ["error"] = new JsonObject { ["message"] = "no", ["type"] = "invalid_request_error", ["code"] = code } });
        if (retryAfter is { } seconds) response.Headers.TryAddWithoutValidation("retry-after", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var schema = "transcript";
        if (request.RequestUri!.AbsolutePath.EndsWith("/chat/completions", StringComparison.Ordinal))
        {
            await request.Content!.LoadIntoBufferAsync(cancellationToken);
            var body = JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken))!;
            schema = body["response_format"]!["json_schema"]!["name"]!.GetValue<string>();
        }

        Asked.Enqueue(schema);
        await OnAsked();
        if (_scripted.TryGetValue(schema, out var answers) && answers.TryDequeue(out var answer)) return answer();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (Patience is { } limit) patience.CancelAfter(limit);
        return await base.SendAsync(request, patience.Token);
    }

    private static HttpResponseMessage Json(HttpStatusCode status, JsonObject body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
}
