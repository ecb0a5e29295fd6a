using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Drawing;

/// <summary>
/// Draws the picture that stands for a prompt: a sky in its colours, soft light, layered hills. Plainly a drawing: it says nothing
/// about the prompt that is not in its colour and light words.
/// </summary>
public static class StillPainter
{
    private static readonly string[] s_darkWords = ["night", "dark", "dim", "noir", "shadow", "moonlit", "low-key"];
    private static readonly string[] s_brightWords = ["bright", "sunny", "daylight", "morning", "high-key", "noon", "airy"];

    public static Canvas Paint(string prompt, string seed, int width, int height)
    {
        var palette = PromptPalette.Of(prompt, seed);
        var light = Light(prompt);
        var random = new Random((int)SeededChoice.Number("still" + seed));
        var canvas = new Canvas(width, height);
        PaintSky(canvas, Lit(palette[0], light + 0.12), Lit(palette[1], light - 0.05));
        PaintLights(canvas, palette, light, random);
        PaintHills(canvas, Lit(palette[2], light - 0.2), random);
        PaintMotes(canvas, palette, random);
        return canvas;
    }

    private static double Light(string prompt)
    {
        var dark = s_darkWords.Count(word => prompt.Contains(word, StringComparison.OrdinalIgnoreCase));
        var bright = s_brightWords.Count(word => prompt.Contains(word, StringComparison.OrdinalIgnoreCase));
        return Math.Clamp((bright - dark) * 0.15, -0.35, 0.3);
    }

    private static Colour Lit(Colour colour, double light) =>
        light >= 0 ? colour.Toward(new Colour(255, 250, 240), light) : colour.Toward(new Colour(8, 10, 18), -light);

    private static void PaintSky(Canvas canvas, Colour top, Colour bottom)
    {
        for (var y = 0; y < canvas.Height; y++)
            for (var x = 0; x < canvas.Width; x++)
            {
                var part = Math.Clamp((y + 0.25 * x) / (canvas.Height + 0.25 * canvas.Width), 0, 1);
                canvas.Blend(x, y, top.Toward(bottom, part * part * (3 - 2 * part)), 1);
            }
    }

    private static void PaintLights(Canvas canvas, IReadOnlyList<Colour> palette, double light, Random random)
    {
        for (var i = 0; i < 5; i++)
        {
            var radius = canvas.Width * (0.2 + 0.35 * random.NextDouble());
            var colour = Lit(palette[i % palette.Count], light + 0.3);
            canvas.Ellipse(canvas.Width * random.NextDouble(), canvas.Height * 0.7 * random.NextDouble(), radius, radius, colour, 0.35, 1);
        }

        var sun = canvas.Width * (0.09 + 0.07 * random.NextDouble());
        canvas.Ellipse(canvas.Width * (0.2 + 0.6 * random.NextDouble()), canvas.Height * (0.15 + 0.2 * random.NextDouble()), sun, sun, Lit(palette[^1], 0.7), 0.9, 0.35);
    }

    private static void PaintHills(Canvas canvas, Colour colour, Random random)
    {
        for (var layer = 0; layer < 3; layer++)
        {
            var baseLine = canvas.Height * (0.62 + 0.12 * layer);
            var height = canvas.Height * (0.05 + 0.03 * random.NextDouble());
            var phase = random.NextDouble() * Math.Tau;
            var waves = 1 + random.NextDouble();
            var shade = colour.Toward(new Colour(8, 10, 18), 0.18 * layer);
            for (var x = 0; x < canvas.Width; x++)
            {
                var angle = x / (double)canvas.Width * Math.Tau * waves + phase;
                var crest = baseLine - height * (Math.Sin(angle) + 0.35 * Math.Sin(2.3 * angle + layer));
                for (var y = (int)crest; y < canvas.Height; y++) canvas.Blend(x, y, shade, Math.Min(0.85, 0.6 * (y - crest + 1)));
            }
        }
    }

    private static void PaintMotes(Canvas canvas, IReadOnlyList<Colour> palette, Random random)
    {
        for (var i = 0; i < 36; i++)
        {
            var radius = canvas.Width * (0.006 + 0.022 * random.NextDouble());
            canvas.Ellipse(canvas.Width * random.NextDouble(), canvas.Height * random.NextDouble(), radius, radius, Lit(palette[i % palette.Count], 0.55), 0.55, 0.5);
        }
    }
}
