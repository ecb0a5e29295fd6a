namespace VideoGen.Contracts.Plans;

public enum TransitionKind
{
    Cut,
    Crossfade,
    FadeBlack,
    FadeWhite,
    WipeLeft,
    WipeRight,
    WipeUp,
    WipeDown,
    SlideLeft,
    SlideRight,
    SlideUp,
    SlideDown,
}
