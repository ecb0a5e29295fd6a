using System.Text.Json.Nodes;
using VideoGen.Gateway.OpenApi;

namespace VideoGen.UnitTests.Gateway;

public class OpenApiMergeTests
{
    [Fact]
    public void Public_paths_of_all_services_stand_in_one_document_and_internal_ones_in_none()
    {
        var merged = OpenApiMerge.Join(
        [
            ("projects", Document("""{"/api/projects":{},"/internal/projects/{id}":{}}""", "{}")),
            ("storage", Document("""{"/api/projects/{id}/upload-sample":{},"/objects/{key}":{}}""", "{}")),
        ]);

        Assert.Equal(["/api/projects", "/api/projects/{id}/upload-sample"], merged["paths"]!.AsObject().Select(path => path.Key));
    }

    [Fact]
    public void Two_different_schemas_of_one_name_are_told_apart_and_references_follow()
    {
        var merged = OpenApiMerge.Join(
        [
            ("projects", Document("""{"/api/a":{"$ref":"#/components/schemas/Status"}}""", """{"Status":{"type":"string"},"Problem":{"type":"object"}}""")),
            ("storage", Document("""{"/api/b":{"$ref":"#/components/schemas/Status"}}""", """{"Status":{"type":"integer"},"Problem":{"type":"object"}}""")),
        ]);

        Assert.Equal("#/components/schemas/Status", (string?)merged["paths"]!["/api/a"]!["$ref"]);
        Assert.Equal("#/components/schemas/StorageStatus", (string?)merged["paths"]!["/api/b"]!["$ref"]);
        Assert.Equal(["Problem", "Status", "StorageStatus"], merged["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).Order());
    }

    private static JsonObject Document(string paths, string schemas) =>
        new() { ["paths"] = JsonNode.Parse(paths), ["components"] = new JsonObject { ["schemas"] = JsonNode.Parse(schemas) } };
}
