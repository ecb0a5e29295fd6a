using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Groq.Answers;

/// <summary>One value that a schema asks for.</summary>
/// <param name="Path">Property names from the root, lists without marks: <c>scenes.transition_out.kind</c>.</param>
/// <param name="Shot">Index of the shot whose list entry this belongs to; null outside such lists.</param>
public sealed record AnswerPlace(string Path, JsonObject Schema, int? Shot)
{
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];

    public IReadOnlyList<string> Choices => [.. (Schema["enum"] as JsonArray ?? []).Where(value => value is not null).Select(value => value!.GetValue<string>())];

    public AnswerPlace Property(string name, JsonObject schema) => this with { Path = Path.Length == 0 ? name : $"{Path}.{name}", Schema = schema };
}
