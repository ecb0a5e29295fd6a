using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Groq.Answers;

/// <summary>For schemas that nobody taught the simulator: choices by seed, sentences from the facts.</summary>
public sealed class GenericAnswerSource(PromptFacts facts, string seed) : IAnswerSource
{
    public int? Count(AnswerPlace place) => place.Name is "shots" or "scenes" && facts.Shots.Count > 0 ? facts.Shots.Count : null;

    public bool TryValue(AnswerPlace place, out JsonNode? value)
    {
        var shot = place.Shot is { } index && index < facts.Shots.Count ? facts.Shots[index] : null;
        value = place.Choices.Count > 0 ? Requests.SeededChoice.Of(place.Choices, place.Path + seed) : place.Name switch
        {
            "number" when shot is not null => shot.Number,
            "start" when shot is not null => shot.Start,
            "duration" when shot is not null => shot.Duration,
            "description" or "summary" or "prompt" => shot is null ? ShotSentences.OfAll(facts) : ShotSentences.Of(shot),
            _ => null,
        };
        return value is not null;
    }
}
