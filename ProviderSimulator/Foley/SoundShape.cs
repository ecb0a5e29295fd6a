namespace VideoGen.ProviderSimulator.Foley;

/// <summary>How a layer of sound runs in time.</summary>
public enum SoundShape
{
    /// <summary>Noise below a frequency, swelling and falling.</summary>
    Noise,

    /// <summary>A steady hum with its overtones.</summary>
    Hum,

    /// <summary>Short gliding tones.</summary>
    Chirps,

    /// <summary>Decaying knocks, at the picture's onsets where there are any.</summary>
    Hits,

    /// <summary>Plucked notes over a held fifth.</summary>
    Notes,
}
