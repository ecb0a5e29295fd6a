using System.Text.Json.Nodes;

namespace VideoGen.Demo.Api;

/// <summary>One event of a project's stream.</summary>
/// <param name="Id">Its sequence number, to resume from.</param>
public sealed record ProjectEvent(string Id, string Type, JsonNode Data)
{
    public string? Status => (string?)Data["status"];
}
