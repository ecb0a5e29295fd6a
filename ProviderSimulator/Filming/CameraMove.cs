namespace VideoGen.ProviderSimulator.Filming;

/// <summary>What the camera does, read from a prompt's camera words.</summary>
public enum CameraMove
{
    Static,
    Handheld,
    PushIn,
    PullOut,
    PanLeft,
    PanRight,
    TiltUp,
    TiltDown,
}
