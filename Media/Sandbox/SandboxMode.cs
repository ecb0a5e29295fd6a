namespace VideoGen.Media.Sandbox;

public enum SandboxMode
{
    /// <summary>Every run sees only its work folder and the system's programs, and no network.</summary>
    On,

    /// <summary>Limits and white lists only: for a machine that is itself a throw-away sandbox.</summary>
    Off,
}
