using System.Globalization;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>One value of <c>output_format</c>.</summary>
/// <param name="Encoding">ffmpeg's output options.</param>
public sealed record OutputFormat(string Name, string ContentType, IReadOnlyList<string> Encoding)
{
    public const string Default = "mp3_44100_128";

    private static readonly string[] s_names =
    [
        "mp3_22050_32", "mp3_24000_48", "mp3_44100_32", "mp3_44100_64", "mp3_44100_96", "mp3_44100_128", "mp3_44100_192", "mp3_48000_192",
        "pcm_8000", "pcm_16000", "pcm_22050", "pcm_24000", "pcm_32000", "pcm_44100", "pcm_48000",
        "wav_8000", "wav_16000", "wav_22050", "wav_24000", "wav_32000", "wav_44100", "wav_48000",
        "opus_48000_32", "opus_48000_64", "opus_48000_96", "opus_48000_128", "opus_48000_192", "ulaw_8000", "alaw_8000",
    ];

    private static readonly string[] s_tiers = ["free", "starter", "creator", "pro"];

    /// <exception cref="Requests.ProviderRefusal">Unknown, or above the tier.</exception>
    public static OutputFormat Find(string? name, string tier)
    {
        name = string.IsNullOrEmpty(name) ? Default : name;
        if (!s_names.Contains(name)) throw ElevenLabsErrors.Invalid("output_format", $"Input should be one of {string.Join(", ", s_names)}", "enum");
        var needed = name is "mp3_44100_192" or "mp3_48000_192" ? "creator" : name is "pcm_44100" or "wav_44100" or "pcm_48000" or "wav_48000" ? "pro" : "free";
        if (Array.IndexOf(s_tiers, tier) < Array.IndexOf(s_tiers, needed))
        {
            var message = $"The output format {name} needs the {needed} tier or above.";
            throw ElevenLabsErrors.Refusal(StatusCodes.Status403Forbidden, "output_format_not_allowed", message);
        }

        return Of(name);
    }

    /// <param name="name">One that was found before.</param>
    public static OutputFormat Of(string name)
    {
        var parts = name.Split('_');
        var bits = parts.Length > 2 ? string.Create(CultureInfo.InvariantCulture, $"{parts[2]}k") : "";
        return parts[0] switch
        {
            "mp3" => new OutputFormat(name, "audio/mpeg", ["-ar", parts[1], "-c:a", "libmp3lame", "-b:a", bits, "-f", "mp3"]),
            "opus" => new OutputFormat(name, "audio/ogg", ["-ar", parts[1], "-c:a", "libopus", "-b:a", bits, "-f", "ogg"]),
            "wav" => new OutputFormat(name, "audio/wav", ["-ar", parts[1], "-c:a", "pcm_s16le", "-f", "wav"]),
            "ulaw" => new OutputFormat(name, "audio/basic", ["-ar", parts[1], "-f", "mulaw"]),
            "alaw" => new OutputFormat(name, "audio/x-alaw-basic", ["-ar", parts[1], "-f", "alaw"]),
            _ => new OutputFormat(name, "audio/pcm", ["-ar", parts[1], "-f", "s16le"]),
        };
    }
}
