using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Groq.Answers;

/// <summary>Knows what belongs into the places of one kind of answer.</summary>
public interface IAnswerSource
{
    /// <summary>Entries of the list at a place; null leaves it to the schema.</summary>
    int? Count(AnswerPlace place);

    /// <returns>Whether the value is known; a known null is a value.</returns>
    bool TryValue(AnswerPlace place, out JsonNode? value);
}
