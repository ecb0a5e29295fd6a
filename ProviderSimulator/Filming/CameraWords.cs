using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Filming;

public static class CameraWords
{
    private static readonly (string Words, CameraMove Move)[] s_words =
    [
        ("pan left", CameraMove.PanLeft), ("pans left", CameraMove.PanLeft), ("panning left", CameraMove.PanLeft), ("tracking left", CameraMove.PanLeft),
        ("truck left", CameraMove.PanLeft), ("slide left", CameraMove.PanLeft), ("pan right", CameraMove.PanRight), ("pans right", CameraMove.PanRight),
        ("panning right", CameraMove.PanRight), ("tracking right", CameraMove.PanRight), ("truck right", CameraMove.PanRight), ("slide right", CameraMove.PanRight),
        ("tilt up", CameraMove.TiltUp), ("tilts up", CameraMove.TiltUp), ("crane up", CameraMove.TiltUp), ("tilt down", CameraMove.TiltDown),
        ("tilts down", CameraMove.TiltDown), ("crane down", CameraMove.TiltDown), ("pull out", CameraMove.PullOut), ("pull back", CameraMove.PullOut),
        ("zoom out", CameraMove.PullOut), ("dolly out", CameraMove.PullOut), ("push in", CameraMove.PushIn), ("pushes in", CameraMove.PushIn),
        ("zoom in", CameraMove.PushIn), ("dolly in", CameraMove.PushIn), ("handheld", CameraMove.Handheld), ("hand-held", CameraMove.Handheld),
        ("static", CameraMove.Static), ("locked-off", CameraMove.Static), ("tripod", CameraMove.Static), ("still camera", CameraMove.Static),
    ];

    private static readonly CameraMove[] s_unasked = [CameraMove.PushIn, CameraMove.PanLeft, CameraMove.PanRight, CameraMove.PullOut];

    /// <summary>The first camera words in the prompt; a move of the seed's choice when there are none.</summary>
    public static CameraMove Read(string prompt, string seed)
    {
        var found = s_words
            .Select(entry => (At: prompt.IndexOf(entry.Words, StringComparison.OrdinalIgnoreCase), entry.Move))
            .Where(entry => entry.At >= 0)
            .OrderBy(entry => entry.At)
            .ToList();
        return found.Count > 0 ? found[0].Move : SeededChoice.Of(s_unasked, "camera" + seed);
    }
}
