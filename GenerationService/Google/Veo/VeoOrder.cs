using System.Text.Json;
using VideoGen.GenerationService.Providers;

namespace VideoGen.GenerationService.Google.Veo;

/// <summary>An order in Veo's words.</summary>
/// <param name="dialect">What the two services do not take alike.</param>
internal sealed class VeoOrder(VideoOrder order, VeoDialect dialect)
{
    /// <summary>Reference images are taken with this length only.</summary>
    private const int SecondsWithReferences = 8;

    /// <summary>The pictures that are sent.</summary>
    public IReadOnlyList<InputImage> Images { get; } =
        order.FirstFrame is { } first ? order is { LastFrame: { } last, Model.LastFrame: true } ? [first, last] : [first] : References(order);

    /// <summary>The request with identities in place of pictures.</summary>
    public string Canonical => JsonSerializer.Serialize(Request(image => new VeoImage(image.Identity, null)), GoogleJson.Operations);

    public VeoRequest Request(IReadOnlyDictionary<InputImage, InlineImage> pictures) =>
        Request(image => new VeoImage(pictures[image].Base64, pictures[image].ContentType));

    private VeoRequest Request(Func<InputImage, VeoImage> picture)
    {
        var pictures = Images.Select(picture).ToList();
        var startsFromPicture = order.FirstFrame is not null;
        var instance = new VeoInstance(
            order.Prompt,
            startsFromPicture ? pictures[0] : null,
            startsFromPicture ? pictures.ElementAtOrDefault(1) : null,
            startsFromPicture || pictures.Count == 0 ? null : [.. pictures.Select(image => new VeoReference(image))]);
        var model = order.Model;
        return new VeoRequest([instance], new VeoParameters(
            model.PortraitRatio,
            model.Resolutions.Count > 0 ? model.Resolutions[0] : null,
            order.Seconds,
            model.NegativePrompt && order.NegativePrompt is { Length: > 0 } ? order.NegativePrompt : null,
            dialect.PersonGeneration(pictures.Count > 0),
            SampleCount: 1,
            dialect.GenerateAudio(order),
            dialect.Seed(order)));
    }

    private static IReadOnlyList<InputImage> References(VideoOrder order) =>
        order.Seconds == SecondsWithReferences ? [.. order.References.Take(order.Model.MaxReferenceImages)] : [];
}
