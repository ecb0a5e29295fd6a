using VideoGen.GenerationService.Providers;

namespace VideoGen.GenerationService.Google.Veo;

/// <summary>The parameters in which the two homes of Veo differ.</summary>
internal abstract class VeoDialect
{
    /// <summary>With an API key: sound cannot be chosen, seeds are refused, and people's ages follow from the kind of input.</summary>
    public static readonly VeoDialect Gemini = new GeminiDialect();

    /// <summary>On Vertex AI: sound must be chosen where the model has any, seeds are taken.</summary>
    public static readonly VeoDialect Vertex = new VertexDialect();

    public abstract string PersonGeneration(bool withPictures);

    public abstract bool? GenerateAudio(VideoOrder order);

    public abstract long? Seed(VideoOrder order);

    private sealed class GeminiDialect : VeoDialect
    {
        public override string PersonGeneration(bool withPictures) => withPictures ? "allow_adult" : "allow_all";

        public override bool? GenerateAudio(VideoOrder order) => null;

        public override long? Seed(VideoOrder order) => null;
    }

    private sealed class VertexDialect : VeoDialect
    {
        public override string PersonGeneration(bool withPictures) => "allow_adult";

        public override bool? GenerateAudio(VideoOrder order) => order.Model.Sound switch
        {
            "optional" => order.WithSound,
            "always" => true,
            _ => null,
        };

        public override long? Seed(VideoOrder order) => order.Model.Seed ? order.Seed : null;
    }
}
