using System.Globalization;
using System.Text.Json;
using VideoGen.GenerationService.Providers;

namespace VideoGen.GenerationService.Google.Interactions;

/// <summary>An order in the words of an interaction: no seed and no negative prompt, sound always.</summary>
internal sealed class InteractionOrder(VideoOrder order)
{
    /// <summary>The pictures that are sent.</summary>
    public IReadOnlyList<InputImage> Images { get; } =
        order.FirstFrame is { } first ? [first] : [.. order.References.Take(order.Model.MaxReferenceImages)];

    /// <summary>The request with identities in place of pictures.</summary>
    public string Canonical => JsonSerializer.Serialize(Request(image => new InlineImage(image.Identity, null)), GoogleJson.Interactions);

    public InteractionRequest Request(IReadOnlyDictionary<InputImage, InlineImage> pictures) => Request(image => pictures[image]);

    private InteractionRequest Request(Func<InputImage, InlineImage> picture) => new(
        order.Model.Id,
        [
            new InteractionContent("text", Text: order.Prompt),
            .. Images.Select(picture).Select(image => new InteractionContent("image", MimeType: image.ContentType, Data: image.Base64)),
        ],
        new VideoFormat(
            order.Model.PortraitRatio, string.Create(CultureInfo.InvariantCulture, $"{order.Seconds}s"),
            order.Model.Resolutions.Count > 0 ? order.Model.Resolutions[0] : null),
        new GenerationConfig(new VideoConfig(order.FirstFrame is not null ? "image_to_video" : Images.Count > 0 ? "reference_to_video" : "text_to_video")));
}
