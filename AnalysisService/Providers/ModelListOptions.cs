namespace VideoGen.AnalysisService.Providers;

/// <summary>
/// The models that the operator wants to be asked, in order; each next one stands in when the one before cannot be had. The section
/// <c>Groq</c>. An empty list takes the catalogue's default with its failover list.
/// </summary>
public sealed class ModelListOptions
{
    public const string Section = "Groq";

    /// <summary>Catalogue ids, e.g. <c>Groq__LanguageModels__0=openai/gpt-oss-20b</c>.</summary>
    public IList<string> LanguageModels { get; } = [];

    /// <inheritdoc cref="LanguageModels"/>
    public IList<string> VisionModels { get; } = [];

    /// <inheritdoc cref="LanguageModels"/>
    public IList<string> TranscriptionModels { get; } = [];
}
