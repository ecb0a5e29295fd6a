using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Groq.Answers;

namespace VideoGen.ProviderSimulator.Groq;

/// <summary>Chat completions as Groq writes them, whole and in chunks.</summary>
public static class ChatDocuments
{
    public static JsonObject Whole(string id, ChatRequest request, ChatAnswer answer, DateTimeOffset created)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = answer.Content };
        if (request.ShowReasoning) message["reasoning"] = answer.Reasoning;
        return new JsonObject
        {
            ["id"] = id,
            ["object"] = "chat.completion",
            ["created"] = created.ToUnixTimeSeconds(),
            ["model"] = request.Model.Id,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["logprobs"] = null, ["finish_reason"] = answer.FinishReason }),
            ["usage"] = Usage(request, answer),
            ["system_fingerprint"] = "fp_simulated",
            ["x_groq"] = new JsonObject { ["id"] = RequestId(id) },
            ["service_tier"] = "on_demand",
        };
    }

    /// <summary>The role first, then the reasoning and the content word by word; the last chunk has the usage in <c>x_groq</c>.</summary>
    public static IEnumerable<JsonObject> Chunks(string id, ChatRequest request, ChatAnswer answer, DateTimeOffset created)
    {
        JsonObject Chunk(JsonObject delta, string? finish, JsonObject? groq)
        {
            var chunk = new JsonObject
            {
                ["id"] = id,
                ["object"] = "chat.completion.chunk",
                ["created"] = created.ToUnixTimeSeconds(),
                ["model"] = request.Model.Id,
                ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = finish }),
            };
            if (groq is not null) chunk["x_groq"] = groq;
            return chunk;
        }

        yield return Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "" }, null, new JsonObject { ["id"] = RequestId(id) });
        if (request.ShowReasoning) yield return Chunk(new JsonObject { ["reasoning"] = answer.Reasoning }, null, null);
        foreach (var word in Words(answer.Content)) yield return Chunk(new JsonObject { ["content"] = word }, null, null);
        yield return Chunk([], answer.FinishReason, new JsonObject { ["id"] = RequestId(id), ["usage"] = Usage(request, answer) });
    }

    /// <summary>Each with the space before it: put together they are the text again.</summary>
    private static IEnumerable<string> Words(string text) => text.Length == 0 ? [] : text.Split(' ').Select((word, i) => i == 0 ? word : " " + word);

    private static string RequestId(string id) => "req_" + id["chatcmpl-".Length..];

    private static JsonObject Usage(ChatRequest request, ChatAnswer answer) => new()
    {
        ["queue_time"] = 0.01,
        ["prompt_tokens"] = request.InputTokens,
        ["prompt_time"] = request.InputTokens / 50_000.0,
        ["completion_tokens"] = answer.CompletionTokens,
        ["completion_time"] = answer.CompletionTokens / 500.0,
        ["total_tokens"] = request.InputTokens + answer.CompletionTokens,
        ["total_time"] = request.InputTokens / 50_000.0 + answer.CompletionTokens / 500.0,
        ["completion_tokens_details"] = new JsonObject { ["reasoning_tokens"] = answer.ReasoningTokens },
        ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = 0 },
    };
}
