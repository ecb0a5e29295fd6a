namespace VideoGen.AudioService.Purchases;

/// <summary>The provider made the sound and does not hand it out, now or any more.</summary>
public sealed class SoundNotFetchedException(Exception cause) : Exception("A finished sound could not be fetched.", cause);
