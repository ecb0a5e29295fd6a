using System.Globalization;

namespace VideoGen.ProviderSimulator.Filming;

/// <summary>The filters that move the camera over a still: a window of the output's size over a slightly larger picture.</summary>
public static class CameraPath
{
    private const double Reserve = 1.16;

    public static string Filters(CameraMove move, int width, int height, int frames, int rate)
    {
        var zooms = move is CameraMove.PushIn or CameraMove.PullOut;
        var (wide, high) = zooms ? (width, height) : (Even(width * Reserve), Even(height * Reserve));
        var still = string.Create(CultureInfo.InvariantCulture,
            $"scale={wide}:{high}:force_original_aspect_ratio=increase:flags=bicubic,crop={wide}:{high},format=yuv444p,loop=loop=-1:size=1:start=0,setpts=N/{rate}/TB");
        return still + (zooms ? Zoom(move, width, height, frames) : Travel(move, width, height, frames)) + ",format=yuv420p";
    }

    private static string Zoom(CameraMove move, int width, int height, int frames)
    {
        var part = move == CameraMove.PushIn ? $"n/{frames}" : $"(1-n/{frames})";
        return string.Create(CultureInfo.InvariantCulture,
            $",scale=w='2*trunc({width}*(1+0.16*{part})/2)':h='2*trunc({height}*(1+0.16*{part})/2)':eval=frame:flags=fast_bilinear")
            + string.Create(CultureInfo.InvariantCulture, $",crop=w={width}:h={height}:x='(iw-ow)/2':y='(ih-oh)/2':exact=1");
    }

    private static string Travel(CameraMove move, int width, int height, int frames)
    {
        var (x, y) = move switch
        {
            CameraMove.PanLeft => ($"(iw-ow)*(1-n/{frames})", "(ih-oh)/2+4*sin(n/13)"),
            CameraMove.PanRight => ($"(iw-ow)*n/{frames}", "(ih-oh)/2+4*sin(n/13)"),
            CameraMove.TiltUp => ("(iw-ow)/2+4*sin(n/13)", $"(ih-oh)*(1-n/{frames})"),
            CameraMove.TiltDown => ("(iw-ow)/2+4*sin(n/13)", $"(ih-oh)*n/{frames}"),
            CameraMove.Handheld => ("(iw-ow)/2*(1+0.45*sin(n/9)+0.2*sin(n/3.7))", "(ih-oh)/2*(1+0.3*sin(n/11+1)+0.15*cos(n/4.3))"),
            _ => ("(iw-ow)/2", "(ih-oh)/2"),
        };
        return $",crop=w={width}:h={height}:x='{x}':y='{y}':exact=1";
    }

    private static int Even(double value) => (int)(value / 2) * 2;
}
