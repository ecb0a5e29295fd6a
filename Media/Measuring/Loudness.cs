namespace VideoGen.Media.Measuring;

/// <summary>EBU R128 figures of a sound.</summary>
/// <param name="Integrated">LUFS; negative infinity for silence.</param>
/// <param name="TruePeak">dBTP; negative infinity for silence.</param>
/// <param name="Range">LU.</param>
/// <param name="Threshold">LUFS, the gate of the integrated figure; a second <c>loudnorm</c> pass asks for it.</param>
public sealed record Loudness(double Integrated, double TruePeak, double Range, double Threshold)
{
    public bool IsSilence => Integrated < -69;
}
