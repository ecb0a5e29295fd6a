using System.Text.Json;
using VideoGen.GenerationService.Google;
using VideoGen.GenerationService.Google.Interactions;
using VideoGen.GenerationService.Google.Veo;
using VideoGen.GenerationService.Providers;

namespace VideoGen.UnitTests.GenerationService.Google;

public sealed class GoogleRequestTests
{
    private const string Picture = """{"bytesBase64Encoded":"Rmlyc3Q+","mimeType":"image/png"}""";
    private const string LastPicture = """{"bytesBase64Encoded":"TGFzdA==","mimeType":"image/webp"}""";

    [Theory]
    [InlineData("veo-3.1-generate-preview", 6, false,
        """{"prompt":"A fox runs."}""",
        """{"aspectRatio":"9:16","resolution":"720p","durationSeconds":6,"negativePrompt":"text","personGeneration":"allow_all","sampleCount":1}""")]
    [InlineData("veo-3.1-fast-generate-preview", 4, true,
        $$"""{"prompt":"A fox runs.","image":{{Picture}},"lastFrame":{{LastPicture}}}""",
        """{"aspectRatio":"9:16","resolution":"720p","durationSeconds":4,"negativePrompt":"text","personGeneration":"allow_adult","sampleCount":1}""")]
    [InlineData("veo-3.0-generate-001", 8, true,
        $$"""{"prompt":"A fox runs.","image":{{Picture}}}""",
        """{"aspectRatio":"9:16","resolution":"720p","durationSeconds":8,"negativePrompt":"text","personGeneration":"allow_adult","sampleCount":1}""")]
    [InlineData("veo-2.0-generate-001", 5, false,
        """{"prompt":"A fox runs."}""",
        """{"aspectRatio":"9:16","durationSeconds":5,"negativePrompt":"text","personGeneration":"allow_all","sampleCount":1}""")]
    public void With_an_api_key_veo_gets_no_seed_and_no_choice_of_sound(string model, int seconds, bool fromFrames, string instance, string parameters) =>
        Assert.Equal($$"""{"instances":[{{instance}}],"parameters":{{parameters}}}""", Body(VideoOrders.Of(model, seconds, fromFrames), VeoDialect.Gemini));

    [Fact]
    public void On_vertex_sound_is_said_and_the_seed_goes_along() => Assert.Equal(
        """{"instances":[{"prompt":"A fox runs."}],"parameters":{"aspectRatio":"9:16","resolution":"720p","durationSeconds":4,"negativePrompt":"text","personGeneration":"allow_adult","sampleCount":1,"generateAudio":true,"seed":7}}""",
        Body(VideoOrders.Of("veo-3.1-lite-generate-001", 4), VeoDialect.Vertex));

    [Fact]
    public void References_go_along_only_where_the_model_takes_them_with_this_length()
    {
        const string Reference = """
            "referenceImages":[{"image":{"bytesBase64Encoded":"Q2hhcg==","mimeType":"image/png"},"referenceType":"ASSET"}]
            """;
        Assert.Contains(Reference, Body(WithCharacter("veo-3.1-generate-preview", 8), VeoDialect.Gemini));
        Assert.DoesNotContain("referenceImages", Body(WithCharacter("veo-3.1-generate-preview", 6), VeoDialect.Gemini));
        Assert.DoesNotContain("referenceImages", Body(WithCharacter("veo-3.1-lite-generate-preview", 8), VeoDialect.Gemini));
        Assert.DoesNotContain("referenceImages", Body(WithCharacter("veo-3.1-generate-preview", 8) with { FirstFrame = VideoOrders.First }, VeoDialect.Gemini));
    }

    [Theory]
    [InlineData(true, """{"type":"text","text":"A fox runs."},{"type":"image","mime_type":"image/png","data":"Rmlyc3Q+"}""", "image_to_video")]
    [InlineData(false, """{"type":"text","text":"A fox runs."}""", "text_to_video")]
    public void An_interaction_runs_in_the_background_and_says_its_length_in_seconds(bool fromFrames, string input, string task) => Assert.Equal(
        $$$"""{"model":"gemini-omni-1.1-flash","input":[{{{input}}}],"response_format":{"aspect_ratio":"9:16","duration":"9s","resolution":"720p","type":"video","delivery":"uri"},"generation_config":{"video_config":{"task":"{{{task}}}"}},"background":true,"store":true}""",
        Json(new InteractionOrder(VideoOrders.Of("gemini-omni-1.1-flash", 9, fromFrames)).Request(VideoOrders.Pictures), GoogleJson.Interactions));

    [Fact]
    public void A_character_without_a_first_frame_is_a_reference() => Assert.Contains(
        "\"task\":\"reference_to_video\"",
        Json(new InteractionOrder(WithCharacter("gemini-omni-1.1-flash", 5)).Request(VideoOrders.Pictures), GoogleJson.Interactions));

    [Theory]
    [InlineData("veo-3.1-generate-preview")]
    [InlineData("gemini-omni-1.1-flash")]
    public void The_canonical_request_names_pictures_and_holds_neither_their_bytes_nor_their_places(string model)
    {
        var order = VideoOrders.Of(model, 8, fromFrames: true);
        var canonical = model.StartsWith("veo", StringComparison.Ordinal) ? new VeoOrder(order, VeoDialect.Gemini).Canonical : new InteractionOrder(order).Canonical;

        Assert.Contains("sha-first", canonical);
        Assert.DoesNotContain("Rmlyc3Q+", canonical);
        Assert.DoesNotContain("objects/", canonical);
    }

    private static VideoOrder WithCharacter(string model, int seconds) => VideoOrders.Of(model, seconds) with { References = [VideoOrders.Character] };

    private static string Body(VideoOrder order, VeoDialect dialect) => Json(new VeoOrder(order, dialect).Request(VideoOrders.Pictures), GoogleJson.Operations);

    private static string Json<T>(T body, JsonSerializerOptions dialect) => JsonSerializer.Serialize(body, dialect);
}
