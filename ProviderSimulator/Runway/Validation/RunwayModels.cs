using static VideoGen.ProviderSimulator.Runway.Validation.FieldChecks;

namespace VideoGen.ProviderSimulator.Runway.Validation;

/// <summary>The models that are simulated, each with the body it takes and its price.</summary>
public static class RunwayModels
{
    public const string ImageToVideo = "/v1/image_to_video";
    public const string TextToVideo = "/v1/text_to_video";
    public const string TextToImage = "/v1/text_to_image";

    private static readonly string[] s_gen4Ratios = ["1280:720", "720:1280", "1104:832", "832:1104", "960:960", "1584:672"];
    private static readonly string[] s_veoRatios = ["1280:720", "720:1280", "1080:1920", "1920:1080"];

    private static readonly string[] s_imageRatios =
    [
        "1024:1024", "1080:1080", "1168:880", "1360:768", "1440:1080", "1080:1440", "1808:768", "1920:1080", "1080:1920", "2112:912", "1280:720", "720:1280",
        "720:720", "960:720", "720:960", "1680:720",
    ];

    private static readonly FieldRule s_prompt = new("promptText", Text(1000));
    private static readonly FieldRule s_neededPrompt = s_prompt with { Required = true };
    private static readonly FieldRule s_seed = new("seed", Integer(0, uint.MaxValue));
    private static readonly FieldRule s_moderation = new("contentModeration", Moderation());
    private static readonly FieldRule s_firstImage = new("promptImage", PromptImage("first"), Required: true);
    private static readonly FieldRule s_firstAndLast = new("promptImage", PromptImage("first", "last"), Required: true);
    private static readonly FieldRule s_duration = new("duration", Integer(2, 10));
    private static readonly FieldRule s_neededDuration = s_duration with { Required = true };

    private static readonly FieldRule[] s_veo =
        [Ratio(s_veoRatios), new("duration", IntegerOf(4, 6, 8)), new("audio", Flag()), new("negativePrompt", Text(1000)), s_seed];

    public static IReadOnlyList<RunwayModel> All { get; } =
    [
        new("gen4_turbo", ImageToVideo, 5, DefaultSeconds: 10, [s_firstImage, Ratio(s_gen4Ratios), s_prompt, s_duration, s_seed, s_moderation]),
        new("gen4.5", ImageToVideo, 12, DefaultSeconds: 5,
            [s_firstImage, Ratio(s_gen4Ratios), s_neededPrompt, s_neededDuration, s_seed, s_moderation, new("outputFormat", Choice("mp4"))]),
        new("veo3.1", ImageToVideo, 20, DefaultSeconds: 8, [s_firstAndLast, s_prompt, .. s_veo], SoundCredits: 40),
        new("veo3.1_fast", ImageToVideo, 10, DefaultSeconds: 8, [s_firstAndLast, s_prompt, .. s_veo], SoundCredits: 15),
        new("gen4.5", TextToVideo, 12, DefaultSeconds: 5, [s_neededPrompt, Ratio("1280:720", "720:1280"), s_neededDuration, s_seed, s_moderation]),
        new("veo3.1", TextToVideo, 20, DefaultSeconds: 8, [s_neededPrompt, .. s_veo], SoundCredits: 40),
        new("veo3.1_fast", TextToVideo, 10, DefaultSeconds: 8, [s_neededPrompt, .. s_veo], SoundCredits: 15),
        new("gen4_image", TextToImage, 5, DefaultSeconds: 0,
            [s_neededPrompt, Ratio(s_imageRatios), new("referenceImages", References(0, 3)), s_seed, s_moderation]),
        new("gen4_image_turbo", TextToImage, 2, DefaultSeconds: 0,
            [s_neededPrompt, Ratio(s_imageRatios), new("referenceImages", References(1, 3), Required: true), s_seed, s_moderation]),
    ];

    private static FieldRule Ratio(params string[] ratios) => new("ratio", Choice(ratios), Required: true);
}
