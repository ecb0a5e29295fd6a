namespace VideoGen.EditingService.Quality;

/// <summary>The limits of the quality check, seconds unless said otherwise.</summary>
public static class QualityLimits
{
    /// <summary>Shorter is part of a cut or a fade.</summary>
    public const double ReportedBlack = 0.5;

    /// <summary>The longest planned fade lasts two seconds and is really black for well under half of that.</summary>
    public const double SevereBlack = 1;

    /// <summary>A viewer begins to notice; a short clip that holds its last picture over a transition stays below.</summary>
    public const double NoticedFreeze = 1.5;

    /// <summary>A shot that does not move for so long was not generated as a video.</summary>
    public const double SevereFreeze = 3;

    /// <summary>LUFS, what the platforms normalise to.</summary>
    public const double Loudness = -14;

    /// <summary>LU. Platforms correct such a difference themselves.</summary>
    public const double LoudnessTolerance = 1;

    /// <summary>LU. Beyond it the video is plainly too loud or too quiet beside others.</summary>
    public const double SevereLoudnessError = 4;

    /// <summary>dBTP.</summary>
    public const double TruePeak = -1;

    /// <summary>dBTP. Above full scale players distort it.</summary>
    public const double SevereTruePeak = 0;

    /// <summary>Frames that a count may be off without being seen.</summary>
    public const int FrameTolerance = 1;
}
