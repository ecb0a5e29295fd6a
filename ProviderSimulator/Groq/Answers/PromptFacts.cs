using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using VideoGen.ProviderSimulator.Drawing;

namespace VideoGen.ProviderSimulator.Groq.Answers;

/// <summary>The measured facts that a prompt carries as JSON between <c>&lt;facts&gt;</c> and <c>&lt;/facts&gt;</c>; all that the simulated model knows.</summary>
public sealed partial record PromptFacts(IReadOnlyList<ShotFacts> Shots, JsonObject Document)
{
    private static readonly string[] s_lists = ["shots", "scenes"];

    public double TotalSeconds => Shots.Count == 0 ? 0 : Shots[^1].Start + Shots[^1].Duration;

    /// <summary>Length that was asked for; the sample's own when nothing was.</summary>
    public double TargetSeconds => Number(Document, "target_duration", "target_seconds", "target_duration_seconds") ?? TotalSeconds;

    public double MeanLuma => Shots.Select(shot => shot.Luma).OfType<double>().DefaultIfEmpty(128).Average();

    /// <summary>At most four, those of the most shots first.</summary>
    public IReadOnlyList<string> ColourWords =>
        [.. Shots.SelectMany(shot => shot.ColourWords).GroupBy(word => word).OrderByDescending(group => group.Count()).Take(4).Select(group => group.Key)];

    public static PromptFacts Read(string text)
    {
        var block = FactsBlock().Matches(text).LastOrDefault()?.Groups[1].Value;
        var document = block is null ? null : Parse(block);
        var list = document is null ? null : s_lists.Select(name => Find(document, name)).OfType<JsonArray>().FirstOrDefault();
        var shots = list?.OfType<JsonObject>().Select(Shot).ToList() ?? [];
        return new PromptFacts(shots, document ?? []);
    }

    /// <summary>The first number under one of these names, wherever it stands.</summary>
    public static double? Number(JsonObject document, params string[] names) =>
        First(document, JsonValueKind.Number, names)?.GetValue<JsonElement>().GetDouble();

    public string? Text(params string[] names) =>
        First(Document, JsonValueKind.String, names)?.GetValue<string>();

    private static JsonNode? First(JsonObject document, JsonValueKind kind, string[] names) =>
        names.Select(name => Find(document, name)).FirstOrDefault(value => value?.GetValueKind() == kind);

    private static JsonObject? Parse(string block)
    {
        try
        {
            return JsonNode.Parse(block) as JsonObject;
        }
        catch (JsonException)
        {
            // A model reads broken facts as plain words, and so has none.
            return null;
        }
    }

    private static ShotFacts Shot(JsonObject shot, int index)
    {
        var start = Number(shot, "start", "start_seconds") ?? 0;
        var duration = Number(shot, "duration", "duration_seconds") ?? (Number(shot, "end", "end_seconds") ?? start) - start;
        var palette = (Find(shot, "palette") as JsonArray ?? Find(shot, "colours") as JsonArray ?? Find(shot, "colors") as JsonArray ?? [])
            .Select(colour => colour?.GetValueKind() == JsonValueKind.String ? colour.GetValue<string>() : "")
            .Where(colour => HexColour().IsMatch(colour))
            .Select(Colour.FromHex)
            .ToList();
        var description = shot["description"]?.GetValueKind() == JsonValueKind.String ? shot["description"]!.GetValue<string>() : null;
        var number = (int)(Number(shot, "number", "shot") ?? index + 1);
        return new ShotFacts(number, start, duration, Number(shot, "luma", "mean_luma", "brightness"), palette, description);
    }

    private static JsonNode? Find(JsonNode? node, string name) => node switch
    {
        JsonObject fields when fields.TryGetPropertyValue(name, out var value) => value,
        JsonObject fields => fields.Select(field => Find(field.Value, name)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    [GeneratedRegex("<facts>(.*?)</facts>", RegexOptions.Singleline)]
    private static partial Regex FactsBlock();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex HexColour();
}
