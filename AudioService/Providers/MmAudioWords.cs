using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.AudioService.Providers;

/// <summary>What MMAudio tends to make unasked.</summary>
internal static class MmAudioWords
{
    public static string Unwanted(SoundOrder order)
    {
        if (!order.Model.NegativePrompt) return "";
        return order.Kind == SoundKind.Music ? "speech, talking, singing" : "music, speech, talking";
    }
}
