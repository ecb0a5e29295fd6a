using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.UnitTests.Catalogue;

public class CatalogueRulesTests
{
    [Fact]
    public void The_catalogue_that_ships_is_sound() => Assert.Empty(CatalogueRules.Check(ModelCatalogue.BuiltIn().Models));

    [Theory]
    [InlineData("durations", """{"durations":[5,4]}""")]
    [InlineData("durations", """{"durations":[0,4]}""")]
    [InlineData("durations", """{"durations":[]}""")]
    [InlineData("durations", """{"durations":"5"}""")]
    [InlineData("portrait_ratio", """{"portrait_ratio":"9:16"}""")]
    [InlineData("protocol", """{"protocol":"smoke-signals"}""")]
    [InlineData("provider", """{"provider":"google"}""")]
    [InlineData("capability", """{"capability":"film"}""")]
    [InlineData("capability", """{"capability":"speech"}""")]
    [InlineData("first_frame", """{"first_frame":"maybe"}""")]
    [InlineData("sound", """{"sound":"loud"}""")]
    [InlineData("sound_price_micros", """{"sound_price_micros":100}""")]
    [InlineData("price_micros", """{"price_micros":-1}""")]
    [InlineData("price_micros", """{"price_micros":0.05}""")]
    [InlineData("price_unit", """{"price_unit":"clip"}""")]
    [InlineData("price_date", """{"price_date":"last week"}""")]
    [InlineData("price_source", """{"price_source":" "}""")]
    [InlineData("max_concurrent", """{"max_concurrent":0}""")]
    [InlineData("successor", """{"retired":true,"default":false}""")]
    [InlineData("successor", """{"successor":"gone"}""")]
    [InlineData("successor", """{"successor":"gen3a_turbo"}""")]
    [InlineData("failover", """{"failover":["gen4_turbo"]}""")]
    [InlineData("failover", """{"failover":["gone"]}""")]
    [InlineData("failover", """{"failover":["gen4_image"]}""")]
    [InlineData("prise_micros", """{"prise_micros":1}""")]
    public void A_fault_names_its_model_and_its_field(string field, string change)
    {
        var fault = FaultsOf(Changed("gen4_turbo", change)).First(fault => fault.Model == "gen4_turbo" && fault.Field == field);

        Assert.StartsWith($"gen4_turbo, {field}: ", fault.ToString());
    }

    [Fact]
    public void Every_capability_has_exactly_one_default_that_is_not_retired()
    {
        Assert.Contains("gen4_turbo and gen4.5", Assert.Single(FaultsOf(Changed("gen4.5", """{"default":true}"""))).Message);
        Assert.Contains("video", Assert.Single(FaultsOf(Changed("gen4_turbo", """{"default":false}"""))).Message);
    }

    [Fact]
    public void An_id_is_there_once() =>
        Assert.Contains(FaultsOf(Changed("gen4.5", """{"id":"gen4_turbo","failover":[]}""")), fault => fault is { Model: "gen4_turbo", Field: "id" });

    [Theory]
    [InlineData("{}", "json")]
    [InlineData("[{]", "json")]
    [InlineData("[null]", "id")]
    public void What_is_no_catalogue_is_said_to_be_none(string json, string field) => Assert.Equal(field, FaultsOf(json)[0].Field);

    private static string Changed(string id, string change)
    {
        var entries = JsonSerializer.SerializeToNode(ModelCatalogue.BuiltIn().Models, ApiJson.Options)!.AsArray();
        var entry = entries.First(entry => entry!["id"]!.GetValue<string>() == id)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject()) entry[name] = value?.DeepClone();
        return entries.ToJsonString();
    }

    private static IReadOnlyList<CatalogueFault> FaultsOf(string json) =>
        Assert.Throws<CatalogueException>(() => CatalogueReading.Read(json, "test")).Faults;
}
