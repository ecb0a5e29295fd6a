namespace VideoGen.Contracts.Plans;

/// <summary>One shot on whole frames.</summary>
/// <param name="StartFrame">First frame on the finished video.</param>
/// <param name="EndFrame">One past the last frame.</param>
/// <param name="HandleBefore">Frames that the transition in needs before <paramref name="StartFrame"/>.</param>
/// <param name="HandleAfter">Frames that the transition out needs after <paramref name="EndFrame"/>; its full length is twice that.</param>
/// <param name="TransitionOut"><see cref="TransitionKind.Cut"/> when the planned transition has no room.</param>
public sealed record TimelineShot(int Number, int StartFrame, int EndFrame, int HandleBefore, int HandleAfter, TransitionKind TransitionOut)
{
    public int Frames => EndFrame - StartFrame;

    /// <summary>Frames of picture that the clip has to deliver, handles included.</summary>
    public int NeededFrames => HandleBefore + Frames + HandleAfter;

    public double NeededSeconds => Timeline.Seconds(NeededFrames);
}
