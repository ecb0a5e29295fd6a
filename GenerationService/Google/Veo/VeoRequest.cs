namespace VideoGen.GenerationService.Google.Veo;

/// <summary>Body of <c>:predictLongRunning</c>, for the Gemini API and for Vertex AI.</summary>
internal sealed record VeoRequest(IReadOnlyList<VeoInstance> Instances, VeoParameters Parameters);

/// <param name="LastFrame">Only beside <paramref name="Image"/>.</param>
/// <param name="ReferenceImages">Never beside <paramref name="Image"/>.</param>
internal sealed record VeoInstance(string Prompt, VeoImage? Image, VeoImage? LastFrame, IReadOnlyList<VeoReference>? ReferenceImages);

internal sealed record VeoImage(string BytesBase64Encoded, string? MimeType);

internal sealed record VeoReference(VeoImage Image, string ReferenceType = "ASSET");

/// <param name="GenerateAudio">Vertex AI only.</param>
/// <param name="Seed">Vertex AI only.</param>
internal sealed record VeoParameters(
    string? AspectRatio, string? Resolution, int DurationSeconds, string? NegativePrompt, string PersonGeneration, int SampleCount, bool? GenerateAudio, long? Seed);
