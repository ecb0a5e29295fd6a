using System.Globalization;
using VideoGen.ProviderSimulator.Groq.Answers.PlanChat;
using VideoGen.ProviderSimulator.Groq.Pictures;

namespace VideoGen.ProviderSimulator.Groq.Answers;

/// <summary>What the simulated model says: derived from the facts in the prompt and the colours of the pictures, decided by the request's hash.</summary>
public static class Answering
{
    public static ChatAnswer Answer(ChatRequest request, IReadOnlyList<PictureFacts> pictures, string seed)
    {
        var facts = PromptFacts.Read(request.Text);
        var reasoning = string.Create(CultureInfo.InvariantCulture,
            $"The request carries {facts.Shots.Count} measured shots and {pictures.Count} pictures. I am simulated: I restate what was measured and add nothing.");
        return ChatAnswer.Within(Content(request, facts, pictures, seed), reasoning, request.MaxTokens);
    }

    private static string Content(ChatRequest request, PromptFacts facts, IReadOnlyList<PictureFacts> pictures, string seed)
    {
        if (request.Format.Schema is { } schema)
            return new SchemaAnswer(schema, Source(request.Format.Name, facts, pictures, seed)).Fill()?.ToJsonString() ?? "null";
        var seen = pictures.Select(picture => $"a {picture.Light} picture in {ShotSentences.List(picture.ColourWords)}").ToList();
        var sentence = ShotSentences.OfAll(facts) + (seen.Count > 0 ? $" I was shown {ShotSentences.List(seen)}." : "");
        return request.Format.Type == "json_object" ? $"{{\"summary\":{System.Text.Json.JsonSerializer.Serialize(sentence)}}}" : sentence;
    }

    private static IAnswerSource Source(string name, PromptFacts facts, IReadOnlyList<PictureFacts> pictures, string seed) => name switch
    {
        "sample_description" => new SampleDescriptionSource(facts, pictures),
        "generation_plan" => new GenerationPlanSource(facts, seed),
        "plan_chat" => new PlanChatSource(PlanRequests.Answer(facts)),
        "prompt_rewrite" => new PromptRewriteSource(facts),
        _ => new GenericAnswerSource(facts, seed),
    };
}
