using System.Globalization;
using VideoGen.ProviderSimulator.Google.Jobs;
using VideoGen.ProviderSimulator.Jobs;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProviderSimulator.Google.Veo;

/// <summary>Reads the body of <c>:predictLongRunning</c>.</summary>
public static class VeoBody
{
    /// <exception cref="ProviderRefusal">The first rule that the body breaks.</exception>
    public static VideoOrder Read(byte[] bytes, CatalogueModel model, VeoDialect dialect)
    {
        var body = BodyFields.Parse(bytes);
        body.RefuseUnknown("", "instances", "parameters", "labels");
        if (body.Objects("instances") is not [var instance]) throw GoogleErrors.Invalid("Exactly one instance is expected in `instances`.");
        foreach (var (name, _) in instance)
            if (name is not ("prompt" or "image" or "lastFrame" or "referenceImages")) throw GoogleErrors.Unsupported(name);
        var parameters = body.Object("parameters") ?? [];
        foreach (var (name, _) in parameters)
            if (!dialect.Parameters.Contains(name)) throw GoogleErrors.Unsupported(name);

        var prompt = instance.Text("prompt") ?? "";
        var input = VeoInput.Read(instance, model);
        if (prompt.Length == 0 && !input.HasFirstFrame) throw GoogleErrors.Invalid("A prompt or an image is needed.");
        if (ForbiddenWords.AreIn(prompt)) throw GoogleErrors.Blocked();
        var choice = VeoChoice.Read(parameters, model, dialect, input);
        return new VideoOrder(model, prompt, input.Pictures, input.HasFirstFrame, choice.Seconds, choice.Ratio, choice.Resolution, choice.HasSound)
        {
            Samples = choice.Samples,
            Seed = choice.Seed?.ToString(CultureInfo.InvariantCulture),
            Inline = dialect.IsVertex,
        };
    }
}
