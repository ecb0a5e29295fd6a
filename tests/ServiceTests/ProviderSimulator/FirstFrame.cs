using VideoGen.ProviderSimulator.Drawing;

namespace VideoGen.ServiceTests.ProviderSimulator;

/// <summary>A still to start clips from.</summary>
internal static class FirstFrame
{
    public static byte[] Png { get; } = PngFile.Encode(StillPainter.Paint("a navy street at dusk", "1", 180, 320).Bytes(), 180, 320);
}
