using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.UnitTests.GenerationService.Google;

/// <summary>Orders that ask for everything, so that a request shows what its model does not take.</summary>
internal static class VideoOrders
{
    private static readonly ModelCatalogue s_catalogue = ModelCatalogue.BuiltIn();

    public static readonly InputImage First = new("objects/first.png", "sha-first");
    public static readonly InputImage Last = new("objects/last.webp", "sha-last");
    public static readonly InputImage Character = new("objects/character.png", "sha-character");

    /// <summary>Those three as they are read from the store.</summary>
    public static readonly IReadOnlyDictionary<InputImage, InlineImage> Pictures = new Dictionary<InputImage, InlineImage>
    {
        [First] = new("Rmlyc3Q+", "image/png"),
        [Last] = new("TGFzdA==", "image/webp"),
        [Character] = new("Q2hhcg==", "image/png"),
    };

    /// <summary>From the text alone, or between two frames.</summary>
    public static VideoOrder Of(string model, int seconds, bool fromFrames = false) => new()
    {
        ProjectId = Guid.Empty,
        Model = s_catalogue.Find(model)!,
        Prompt = "A fox runs.",
        Seconds = seconds,
        FirstFrame = fromFrames ? First : null,
        LastFrame = fromFrames ? Last : null,
        NegativePrompt = "text",
        Seed = 7,
        WithSound = true,
    };
}
