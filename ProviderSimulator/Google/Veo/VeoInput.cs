using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProviderSimulator.Google.Veo;

/// <summary>The pictures of an instance.</summary>
/// <param name="Pictures">First frame and last frame, or references.</param>
public sealed record VeoInput(IReadOnlyList<byte[]> Pictures, bool HasFirstFrame, bool HasReferences)
{
    /// <exception cref="ProviderRefusal">A combination that the model does not take, or no picture.</exception>
    public static VeoInput Read(JsonObject instance, CatalogueModel model)
    {
        var first = instance.Object("image");
        var last = instance.Object("lastFrame");
        var references = instance.Objects("referenceImages");
        if (last is not null && !model.LastFrame) throw GoogleErrors.Unsupported("lastFrame");
        if (last is not null && first is null) throw GoogleErrors.Invalid("`lastFrame` needs `image`.");
        if (references.Count > 0 && model.MaxReferenceImages == 0) throw GoogleErrors.Unsupported("referenceImages");
        if (references.Count > model.MaxReferenceImages) throw GoogleErrors.Invalid($"At most {model.MaxReferenceImages} reference images are supported.");
        if (references.Count > 0 && first is not null) throw GoogleErrors.Invalid("`image` and `referenceImages` cannot be used together.");
        if (references.Any(reference => reference.Text("referenceType")?.ToUpperInvariant() != "ASSET"))
            throw GoogleErrors.Invalid("Only the referenceType `asset` is supported by this model.");

        var pictures = first is not null
            ? new[] { first, last }.OfType<JsonObject>()
            : references.Select(reference => reference.Object("image") ?? throw GoogleErrors.Invalid("A reference image needs `image`."));
        return new VeoInput([.. pictures.Select(Decode)], first is not null, references.Count > 0);
    }

    /// <summary>The SDK's spelling, or that of newer samples.</summary>
    private static byte[] Decode(JsonObject image) => image.Object("inlineData") is { } inline
        ? InputPictures.Decode(inline.Text("data"), inline.Text("mimeType"))
        : InputPictures.Decode(image.Text("bytesBase64Encoded"), image.Text("mimeType"));
}
