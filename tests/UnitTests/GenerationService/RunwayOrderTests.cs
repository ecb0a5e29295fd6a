using VideoGen.GenerationService.Providers;
using VideoGen.GenerationService.Runway;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.UnitTests.GenerationService;

public sealed class RunwayOrderTests : IDisposable
{
    private static readonly ModelCatalogue s_catalogue = ModelCatalogue.BuiltIn();
    private readonly StoredPictures _pictures = new();
    private readonly RunwayDouble _provider = new(() => RunwayDouble.Json(200, """{"id":"t-1","estimatedCost":{"credits":25}}"""));

    [Theory]
    [InlineData("gen4_turbo", "image_to_video", """{"model":"gen4_turbo","promptImage":"FIRST","promptText":"slow push in","ratio":"720:1280","duration":6,"seed":7}""", 300_000)]
    [InlineData("gen4.5", "image_to_video", """{"model":"gen4.5","promptImage":"FIRST","promptText":"slow push in","ratio":"720:1280","duration":6,"seed":7}""", 720_000)]
    [InlineData("veo3.1", "image_to_video", """{"model":"veo3.1","promptImage":[{"uri":"FIRST","position":"first"},{"uri":"LAST","position":"last"}],"promptText":"slow push in","ratio":"720:1280","duration":6,"audio":true,"negativePrompt":"rain","seed":7}""", 2_400_000)]
    [InlineData("veo3.1_fast", "image_to_video", """{"model":"veo3.1_fast","promptImage":[{"uri":"FIRST","position":"first"},{"uri":"LAST","position":"last"}],"promptText":"slow push in","ratio":"720:1280","duration":6,"audio":true,"negativePrompt":"rain","seed":7}""", 900_000)]
    [InlineData("gen3a_turbo", "image_to_video", """{"model":"gen3a_turbo","promptImage":[{"uri":"FIRST","position":"first"},{"uri":"LAST","position":"last"}],"promptText":"slow push in","ratio":"768:1280","duration":6,"seed":7}""", 300_000)]
    public async Task A_video_model_is_sent_exactly_the_fields_that_it_takes(string model, string endpoint, string body, long maxCostMicros)
    {
        var submission = await Video.PrepareAsync(Order(model), RunwayDouble.Key, CancellationToken.None);
        await submission.Send(CancellationToken.None);

        var sent = Assert.Single(_provider.Requests);
        Assert.EndsWith("/v1/" + endpoint, sent.Address, StringComparison.Ordinal);
        Assert.Equal(body, sent.Body.Replace(StoredPictures.DataUri("first.png"), "FIRST").Replace(StoredPictures.DataUri("last.png"), "LAST"));
        Assert.Equal(maxCostMicros, submission.MaxCostMicros);
    }

    [Theory]
    [InlineData("gen4.5", """{"model":"gen4.5","promptText":"slow push in","ratio":"720:1280","duration":6,"seed":7}""")]
    [InlineData("veo3.1", """{"model":"veo3.1","promptText":"slow push in","ratio":"720:1280","duration":6,"audio":false,"seed":7}""")]
    public async Task Without_a_first_frame_the_text_alone_makes_the_video(string model, string body)
    {
        var order = Order(model) with { FirstFrame = null, WithSound = false, NegativePrompt = null };
        await (await Video.PrepareAsync(order, RunwayDouble.Key, CancellationToken.None)).Send(CancellationToken.None);

        var sent = Assert.Single(_provider.Requests);
        Assert.EndsWith("/v1/text_to_video", sent.Address, StringComparison.Ordinal);
        Assert.Equal(body, sent.Body);
    }

    [Fact]
    public async Task A_still_refers_to_its_pictures_by_their_tags()
    {
        var order = new StillOrder
        {
            ProjectId = Guid.Empty,
            Model = s_catalogue.Find("gen4_image_turbo")!,
            Prompt = "@Hero waves",
            References = [new TaggedImage("Hero", new InputImage("hero.png", "hero.png"))],
            Seed = 7,
        };
        await (await new RunwayStills(_provider.Client, Download, Images).PrepareAsync(order, RunwayDouble.Key, CancellationToken.None)).Send(CancellationToken.None);

        Assert.Equal(
            """{"model":"gen4_image_turbo","promptText":"@Hero waves","ratio":"720:1280","referenceImages":[{"uri":"HERO","tag":"Hero"}],"seed":7}""",
            Assert.Single(_provider.Requests).Body.Replace(StoredPictures.DataUri("hero.png"), "HERO"));
    }

    [Fact]
    public async Task Equal_orders_are_one_purchase_whatever_the_key_and_different_ones_are_not()
    {
        var order = Order("veo3.1");
        var first = await Video.PrepareAsync(order, RunwayDouble.Key, CancellationToken.None);
        var second = await Video.PrepareAsync(order, new("another_key", "other"), CancellationToken.None);

        Assert.Equal(first.Canonical, second.Canonical);
        Assert.Empty(_provider.Requests);
        VideoOrder[] others =
        [
            order with { Prompt = "slow pull out" }, order with { Seconds = 8 }, order with { Seed = 8 }, order with { WithSound = false },
            order with { FirstFrame = new InputImage("first.png", "other content") }, order with { LastFrame = null },
        ];
        foreach (var other in others)
            Assert.NotEqual(first.Canonical, (await Video.PrepareAsync(other, RunwayDouble.Key, CancellationToken.None)).Canonical);
    }

    [Fact]
    public void The_catalogue_finds_who_speaks_a_models_protocol()
    {
        var choice = new ProviderChoice([Video], [new RunwayStills(_provider.Client, Download, Images)]);

        Assert.IsType<RunwayVideo>(choice.Of(s_catalogue.Find("gen4.5")!));
        Assert.IsType<RunwayStills>(choice.Of(s_catalogue.Find("gen4_image")!));
        Assert.Null(choice.Of(s_catalogue.Find("veo-3.1-generate-001")!));
        Assert.Null(choice.Still(s_catalogue.Find("gen4.5")!));
    }

    public void Dispose() => _pictures.Dispose();

    private PromptImages Images => new(_pictures.Objects, _provider.Client, _pictures.Folders);
    private OutputDownload Download => new(new HttpClient(_provider));
    private RunwayVideo Video => new(_provider.Client, Download, Images);

    private static VideoOrder Order(string model) => new()
    {
        ProjectId = Guid.Empty,
        Model = s_catalogue.Find(model)!,
        Prompt = "slow push in",
        Seconds = 6,
        FirstFrame = new InputImage("first.png", "5ha"),
        LastFrame = new InputImage("last.png", "last.png"),
        References = [new InputImage("hero.png", "hero.png")],
        NegativePrompt = "rain",
        Seed = 7,
        WithSound = true,
    };
}
