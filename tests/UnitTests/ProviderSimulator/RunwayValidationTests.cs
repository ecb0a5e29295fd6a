using System.Text;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ProviderSimulator.Runway.Validation;

namespace VideoGen.UnitTests.ProviderSimulator;

public sealed class RunwayValidationTests
{
    [Fact]
    public void A_wrong_body_names_every_fault_at_its_path()
    {
        var refusal = Refuse(RunwayModels.ImageToVideo, """{"model":"gen4_turbo","promptImage":"ftp://x","ratio":"1:1","duration":2.5,"watermark":true}""");
        Assert.Equal(400, refusal.Status);
        var issues = refusal.Body["issues"]!.AsArray().Select(issue => $"{issue!["code"]} {issue["path"]!.ToJsonString()}").ToList();
        Assert.Equal(["invalid_union [\"promptImage\"]", "invalid_value [\"ratio\"]", "invalid_type [\"duration\"]", "unrecognized_keys []"], issues);
    }

    [Theory]
    [InlineData(RunwayModels.ImageToVideo, "gen3a_turbo")]
    [InlineData(RunwayModels.ImageToVideo, "gen4_aleph")]
    [InlineData(RunwayModels.TextToVideo, "gen4_turbo")]
    public void A_model_that_the_endpoint_no_longer_knows_has_no_discriminator(string endpoint, string model) =>
        Assert.Equal("Invalid input: No matching discriminator", (string?)Refuse(endpoint, $$"""{"model":"{{model}}"}""").Body["issues"]![0]!["message"]);

    [Fact]
    public void A_clip_costs_its_model_s_credits_per_second()
    {
        var (model, body) = BodyValidation.Read(RunwayModels.ImageToVideo, Encoding.UTF8.GetBytes("""{"model":"gen4_turbo","promptImage":"runway://uploads/x","ratio":"720:1280","duration":5}"""));
        Assert.Equal((25, 5, (720, 1280)), (model.CostOf(body), model.SecondsOf(body), RunwayModel.SizeOf(body)));
    }

    [Theory]
    [InlineData(RunwayModels.TextToVideo, "veo3.1", "", 320)]
    [InlineData(RunwayModels.TextToVideo, "veo3.1", ",\"audio\":false,\"negativePrompt\":\"rain\"", 160)]
    [InlineData(RunwayModels.TextToVideo, "veo3.1_fast", ",\"audio\":true,\"duration\":4", 60)]
    [InlineData(RunwayModels.TextToVideo, "gen4.5", ",\"duration\":5", 60)]
    public void Sound_costs_more_where_a_model_makes_it(string endpoint, string id, string fields, int credits)
    {
        var (model, body) = BodyValidation.Read(endpoint, Encoding.UTF8.GetBytes($$"""{"model":"{{id}}","promptText":"A fox runs","ratio":"720:1280"{{fields}}}"""));
        Assert.Equal(credits, model.CostOf(body));
    }

    [Theory]
    [InlineData("veo3.1", """[{"uri":"runway://uploads/a","position":"first"},{"uri":"runway://uploads/b","position":"last"}]""", null)]
    [InlineData("veo3.1", """[{"uri":"runway://uploads/b","position":"last"}]""", "custom [\"promptImage\"]")]
    [InlineData("gen4.5", """[{"uri":"runway://uploads/a","position":"first"},{"uri":"runway://uploads/b","position":"last"}]""", "too_big [\"promptImage\"]")]
    public void A_last_frame_needs_a_first_one_and_a_model_that_takes_it(string model, string images, string? issue)
    {
        var body = $$"""{"model":"{{model}}","promptImage":{{images}},"promptText":"A fox runs","ratio":"720:1280","duration":8}""";
        if (issue is null) BodyValidation.Read(RunwayModels.ImageToVideo, Encoding.UTF8.GetBytes(body));
        else Assert.Contains(issue, Refuse(RunwayModels.ImageToVideo, body).Body["issues"]!.AsArray().Select(found => $"{found!["code"]} {found["path"]!.ToJsonString()}"));
    }

    private static ProviderRefusal Refuse(string endpoint, string body) =>
        Assert.Throws<ProviderRefusal>(() => BodyValidation.Read(endpoint, Encoding.UTF8.GetBytes(body)));
}
