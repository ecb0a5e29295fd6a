namespace VideoGen.ProviderSimulator.ElevenLabs;

public enum SpeechAnswer
{
    Whole,
    WithTimestamps,
    Stream,
}
