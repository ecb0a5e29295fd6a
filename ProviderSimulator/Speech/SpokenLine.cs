namespace VideoGen.ProviderSimulator.Speech;

/// <summary>Something that the simulator has said, and how loud it was from moment to moment: enough to know it again.</summary>
public sealed record SpokenLine(string Text, double[] Envelope)
{
    public double Seconds => Envelope.Length / (double)LoudnessEnvelope.PerSecond;
}
