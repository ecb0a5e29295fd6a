namespace VideoGen.AudioService.Mixing;

/// <param name="IntegratedLoudness">LUFS of the encoded file; null when it is silent.</param>
/// <param name="TruePeak">dBTP of the encoded file; null when it is silent.</param>
public sealed record MixedTrack(string Path, double? IntegratedLoudness, double? TruePeak);
