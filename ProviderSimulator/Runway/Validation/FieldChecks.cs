using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace VideoGen.ProviderSimulator.Runway.Validation;

/// <summary>Checks in the words of zod, the library that Runway's errors come from.</summary>
public static partial class FieldChecks
{
    private static readonly string[] s_schemes = ["runway://", "data:image/"];

    public static FieldCheck Text(int longest) => (value, path, issues) =>
    {
        if (!IsKind(value, JsonValueKind.String, "string", path, issues)) return;
        var length = value!.GetValue<string>().Length;
        if (length == 0) Add(issues, "too_small", "Too small: expected string to have >=1 characters", path, ("minimum", 1));
        if (length > longest) Add(issues, "too_big", $"Too big: expected string to have <={longest} characters", path, ("maximum", longest));
    };

    public static FieldCheck Choice(params string[] choices) => (value, path, issues) =>
    {
        if (!IsKind(value, JsonValueKind.String, "string", path, issues) || choices.Contains(value!.GetValue<string>())) return;
        var issue = Add(issues, "invalid_value", $"Invalid option: expected one of {string.Join("|", choices.Select(choice => $"\"{choice}\""))}", path);
        issue["values"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice))]);
    };

    public static FieldCheck Integer(long lowest, long highest) => (value, path, issues) =>
    {
        if (!IsKind(value, JsonValueKind.Number, "number", path, issues)) return;
        var number = value!.GetValue<JsonElement>().GetDouble();
        if (number != Math.Floor(number)) Add(issues, "invalid_type", "Invalid input: expected int, received number", path);
        else if (number < lowest) Add(issues, "too_small", $"Too small: expected number to be >={lowest}", path, ("minimum", lowest));
        else if (number > highest) Add(issues, "too_big", $"Too big: expected number to be <={highest}", path, ("maximum", highest));
    };

    public static FieldCheck IntegerOf(params int[] choices) => (value, path, issues) =>
    {
        if (!IsKind(value, JsonValueKind.Number, "number", path, issues)) return;
        if (!choices.Contains((int)value!.GetValue<JsonElement>().GetDouble()))
            Add(issues, "invalid_value", $"Invalid option: expected one of {string.Join("|", choices)}", path);
    };

    public static FieldCheck Flag() => (value, path, issues) =>
    {
        if (value?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)) Add(issues, "invalid_type", "Invalid input: expected boolean", path);
    };

    public static FieldCheck Moderation() => Body([new FieldRule("publicFigureThreshold", Choice("auto", "low"))]);

    /// <summary>A media reference: HTTPS URL, upload URI or data URI.</summary>
    public static FieldCheck Media() => (value, path, issues) =>
    {
        if (!IsKind(value, JsonValueKind.String, "string", path, issues)) return;
        var uri = value!.GetValue<string>();
        var isUrl = Uri.TryCreate(uri, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
        if (!isUrl && !s_schemes.Any(scheme => uri.StartsWith(scheme, StringComparison.Ordinal)))
            Add(issues, "invalid_union", "Expected an HTTPS URL, a runway:// upload URI or an image data URI", path);
        else if (uri.StartsWith("data:", StringComparison.Ordinal) && uri.Length > 5 * 1024 * 1024)
            Add(issues, "too_big", "Data URIs may be at most 5MB", path, ("maximum", 5 * 1024 * 1024));
        else if (isUrl && uri.Length > 2048)
            Add(issues, "too_big", "URLs may have at most 2048 characters", path, ("maximum", 2048));
    };

    /// <summary>One media reference, or an array of them with positions.</summary>
    public static FieldCheck PromptImage(params string[] positions)
    {
        var entry = Body([new FieldRule("uri", Media(), Required: true), new FieldRule("position", Choice(positions), Required: true)]);
        var list = List(1, positions.Length, entry);
        return (value, path, issues) =>
        {
            (value is JsonArray ? list : Media())(value, path, issues);
            if (value is not JsonArray images) return;
            var given = images.OfType<JsonObject>().Select(image => image["position"]?.ToString()).ToList();
            if (!given.Contains("first") || given.Distinct().Count() < given.Count)
                Add(issues, "custom", "Exactly one image has the position \"first\"; a last one may be added where the model takes it", path);
        };
    }

    public static FieldCheck References(int fewest, int most) => List(fewest, most, Body(
        [new FieldRule("uri", Media(), Required: true), new FieldRule("tag", Tag())]));

    /// <summary>An object with these fields and no others.</summary>
    public static FieldCheck Body(IReadOnlyList<FieldRule> rules) => (value, path, issues) =>
    {
        if (value is not JsonObject fields)
        {
            Add(issues, "invalid_type", "Invalid input: expected object", path);
            return;
        }

        foreach (var rule in rules)
            if (fields.TryGetPropertyValue(rule.Name, out var field)) rule.Check(field, [.. Copy(path), rule.Name], issues);
            else if (rule.Required) Add(issues, "invalid_type", "Invalid input: expected a value, received undefined", [.. Copy(path), rule.Name]);
        var unknown = fields.Select(field => field.Key).Where(name => rules.All(rule => rule.Name != name)).ToList();
        if (unknown.Count == 0) return;
        var quoted = string.Join(", ", unknown.Select(name => $"\"{name}\""));
        var issue = Add(issues, "unrecognized_keys", $"Unrecognized key{(unknown.Count > 1 ? "s" : "")}: {quoted}", path);
        issue["keys"] = new JsonArray([.. unknown.Select(name => JsonValue.Create(name))]);
    };

    private static FieldCheck Tag() => (value, path, issues) =>
    {
        if (IsKind(value, JsonValueKind.String, "string", path, issues) && !TagForm().IsMatch(value!.GetValue<string>()))
            Add(issues, "invalid_format", "A tag has 3 to 16 letters, digits or underscores and starts with a letter", path);
    };

    private static FieldCheck List(int fewest, int most, FieldCheck entry) => (value, path, issues) =>
    {
        if (!IsKind(value, JsonValueKind.Array, "array", path, issues)) return;
        var list = (JsonArray)value!;
        if (list.Count < fewest) Add(issues, "too_small", $"Too small: expected array to have >={fewest} items", path, ("minimum", fewest));
        if (list.Count > most) Add(issues, "too_big", $"Too big: expected array to have <={most} items", path, ("maximum", most));
        for (var i = 0; i < list.Count; i++) entry(list[i], [.. Copy(path), i], issues);
    };

    private static bool IsKind(JsonNode? value, JsonValueKind kind, string name, JsonNode[] path, List<JsonObject> issues)
    {
        if (value?.GetValueKind() == kind) return true;
        var received = value is null ? "null" : value.GetValueKind().ToString().ToLowerInvariant();
        Add(issues, "invalid_type", $"Invalid input: expected {name}, received {received}", path);
        return false;
    }

    private static JsonObject Add(List<JsonObject> issues, string code, string message, JsonNode[] path, params (string Name, long Value)[] more)
    {
        var issue = RunwayErrors.Issue(code, message, [.. Copy(path)]);
        foreach (var (name, number) in more) issue[name] = number;
        issues.Add(issue);
        return issue;
    }

    /// <summary>A JSON node has one parent, so every issue gets its own path.</summary>
    private static IEnumerable<JsonNode> Copy(JsonNode[] path) => path.Select(step => step.DeepClone());

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{2,15}$")]
    private static partial Regex TagForm();
}
