using System.Text.Json.Nodes;

namespace VideoGen.Demo.Api;

/// <summary>A problem document that the API answered with.</summary>
public sealed class ApiProblem(int status, JsonNode? document)
    : Exception($"{status} {(string?)document?["code"]}: {(string?)document?["detail"] ?? (string?)document?["title"]} (trace {(string?)document?["trace_id"]})")
{
    public int Status { get; } = status;
    public string? Code { get; } = (string?)document?["code"];
    public JsonNode? Document { get; } = document;
}
