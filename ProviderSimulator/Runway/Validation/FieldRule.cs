using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Runway.Validation;

/// <summary>Adds a zod issue for everything that is wrong with the value at a path.</summary>
public delegate void FieldCheck(JsonNode? value, JsonNode[] path, List<JsonObject> issues);

public sealed record FieldRule(string Name, FieldCheck Check, bool Required = false);
