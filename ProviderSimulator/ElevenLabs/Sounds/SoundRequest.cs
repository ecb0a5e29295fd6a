namespace VideoGen.ProviderSimulator.ElevenLabs.Sounds;

/// <summary>A body of sound generation or music that passed the checks.</summary>
/// <param name="Credits">What it costs.</param>
public sealed record SoundRequest(string Text, string Model, double Seconds, int Credits, bool IsMusic)
{
    private const int LongestText = 450;
    private const double CreditsPerSecond = 40;
    private const int CreditsForFreeLength = 200;
    private const double FreeLengthSeconds = 5;

    /// <exception cref="Requests.ProviderRefusal">The body is not one that ElevenLabs takes.</exception>
    public static SoundRequest ReadEffects(byte[] bytes)
    {
        var body = SpeechRequest.Parse(bytes);
        var text = SoundBody.Text(body, "text");
        var model = SoundBody.Model(body, "eleven_text_to_sound_v2", "eleven_text_to_sound_v2");
        if (text.Length > LongestText)
            throw ElevenLabsErrors.Refusal(StatusCodes.Status400BadRequest, "max_character_limit_exceeded", $"Text must be at most {LongestText} characters.");
        var seconds = SoundBody.Number(body, "duration_seconds", 0.5, 30);
        SoundBody.Number(body, "prompt_influence", 0, 1);
        return new SoundRequest(text, model, seconds ?? FreeLengthSeconds, seconds is { } asked ? (int)Math.Ceiling(asked * CreditsPerSecond) : CreditsForFreeLength, IsMusic: false);
    }
}
