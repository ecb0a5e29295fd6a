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

    private static ProviderRefusal Refuse(string endpoint, string body) =>
        Assert.Throws<ProviderRefusal>(() => BodyValidation.Read(endpoint, Encoding.UTF8.GetBytes(body)));
}
