using System.Text;
using VideoGen.ProviderSimulator.Google;
using VideoGen.ProviderSimulator.Google.Veo;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.UnitTests.ProviderSimulator;

public sealed class VeoBodyTests
{
    private const string Preview = "veo-3.1-generate-preview";
    private const string Image = "\"image\":{\"bytesBase64Encoded\":\"QUFB\",\"mimeType\":\"image/png\"}";
    private const string Reference = "\"referenceImages\":[{" + Image + ",\"referenceType\":\"asset\"}]";

    [Theory]
    [InlineData(Preview, "", "\"resolution\":\"1080p\",\"durationSeconds\":6", "`durationSeconds` must be 8 for the resolution 1080p.")]
    [InlineData(Preview, Reference, "\"durationSeconds\":4", "`durationSeconds` must be 8 when `referenceImages` are used.")]
    [InlineData(Preview, "", "\"durationSeconds\":5", "out of bound")]
    [InlineData(Preview, "", "\"durationSeconds\":\"eight\"", "Invalid value at 'durationSeconds'")]
    [InlineData(Preview, "", "\"personGeneration\":\"allow_adult\"", "allow_adult for personGeneration is currently not supported.")]
    [InlineData(Preview, Image, "\"personGeneration\":\"allow_all\"", "allow_all for personGeneration is currently not supported.")]
    [InlineData(Preview, "", "\"seed\":7", "`seed` isn't supported by this model.")]
    [InlineData(Preview, "", "\"generateAudio\":true", "`generateAudio` isn't supported by this model.")]
    [InlineData(Preview, "", "\"numberOfVideos\":1", "`numberOfVideos` isn't supported by this model.")]
    [InlineData(Preview, Image + "," + Reference, "", "cannot be used together")]
    [InlineData(Preview, "\"lastFrame\":{\"bytesBase64Encoded\":\"QUFB\",\"mimeType\":\"image/png\"}", "", "`lastFrame` needs `image`.")]
    [InlineData(Preview, "\"image\":{\"bytesBase64Encoded\":\"?\",\"mimeType\":\"image/png\"}", "", "Unable to process input image.")]
    [InlineData("veo-3.1-lite-generate-preview", Reference, "", "`referenceImages` isn't supported by this model.")]
    [InlineData("veo-3.1-lite-generate-preview", "", "\"resolution\":\"4k\"", "`resolution` must be one of 720p, 1080p, not 4k.")]
    [InlineData("veo-2.0-generate-001", "", "\"resolution\":\"720p\"", "`resolution` isn't supported by this model.")]
    public void Each_rule_of_the_server_has_its_refusal(string model, string instance, string parameters, string message)
    {
        var refusal = Assert.Throws<ProviderRefusal>(() => Read(model, instance, parameters, VeoDialect.Gemini));

        Assert.Equal((400, "INVALID_ARGUMENT"), (refusal.Status, (string?)refusal.Body["error"]!["status"]));
        Assert.Contains(message, (string?)refusal.Body["error"]!["message"]);
    }

    [Theory]
    [InlineData("\"image\":{\"inlineData\":{\"data\":\"QUFB\",\"mimeType\":\"image/png\"}}")]
    [InlineData(Image)]
    public void Both_spellings_of_a_picture_and_both_kinds_of_number_are_taken(string image)
    {
        var order = Read(Preview, image, "\"durationSeconds\":\"4\",\"aspectRatio\":\"9:16\"", VeoDialect.Gemini);

        Assert.Equal((4, "9:16", "720p", true, true), (order.Seconds, order.Ratio, order.Resolution, order.HasFirstFrame, order.HasSound));
        Assert.Equal("AAA", Encoding.ASCII.GetString(Assert.Single(order.Pictures)));
    }

    [Fact]
    public void Vertex_wants_to_be_told_about_sound_and_takes_a_seed()
    {
        Assert.Contains("generateAudio", Assert.Throws<ProviderRefusal>(() => Read("veo-3.1-generate-001", "", "", VeoDialect.Vertex)).Message);
        var order = Read("veo-3.1-generate-001", "", "\"generateAudio\":false,\"seed\":7,\"sampleCount\":2", VeoDialect.Vertex);
        Assert.Equal((false, "7", 2), (order.HasSound, order.Seed, order.Samples));
    }

    private static VideoGen.ProviderSimulator.Google.Jobs.VideoOrder Read(string model, string instance, string parameters, VeoDialect dialect)
    {
        var known = VideoModels.Of(dialect.IsVertex ? "vertex" : "google").Single(known => known.Id == model);
        var body = $"{{\"instances\":[{{\"prompt\":\"A fox runs.\"{(instance.Length > 0 ? "," : "")}{instance}}}],\"parameters\":{{{parameters}}}}}";
        return VeoBody.Read(Encoding.UTF8.GetBytes(body), known, dialect);
    }
}
