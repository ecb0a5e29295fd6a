using System.Globalization;

namespace VideoGen.Media.Ffmpeg;

/// <summary>One input of an ffmpeg run. The runner puts the white lists and size limits right before its <c>-i</c>, after the caller's options.</summary>
public sealed class MediaInput
{
    private MediaInput(string source, IReadOnlyList<string> options, bool generated)
    {
        Source = source;
        Options = options;
        IsGenerated = generated;
    }

    /// <summary>What follows <c>-i</c>.</summary>
    public string Source { get; }

    /// <summary>Input options such as <c>-ss</c>, <c>-t</c>, <c>-stream_loop</c>.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>Rendered by a filter graph of ours instead of read from a file.</summary>
    public bool IsGenerated { get; }

    /// <summary>A file in the work folder.</summary>
    public static MediaInput File(string path, params string[] options)
    {
        if (path.Contains('%')) throw new ArgumentException("A file name with '%' is read as an image sequence.", nameof(path));
        return new MediaInput("file:" + path, options, generated: false);
    }

    /// <summary>Numbered images in the work folder, e.g. <c>frame_%03d.png</c>.</summary>
    public static MediaInput Images(string pattern, double frameRate, params string[] options) =>
        new("file:" + pattern, [.. options, "-f", "image2", "-framerate", frameRate.ToString(CultureInfo.InvariantCulture)], generated: false);

    /// <summary>A lavfi source graph, e.g. <c>testsrc2=size=1080x1920:rate=30:duration=2</c>. Nothing of a user's may be part of it.</summary>
    public static MediaInput Generated(string graph, params string[] options) => new(graph, [.. options, "-f", "lavfi"], generated: true);
}
