using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Filters;

namespace VideoGen.AudioService.Mixing;

/// <summary>The filter graph of a mix: every line in its place, the user's sound under them and lowered while they speak.</summary>
internal sealed class MixGraph
{
    private const double OwnFade = 0.5;
    private const double CutFade = 0.15;

    private static readonly Filter[] s_common =
        [Filter.With("aresample", ("osr", 48000)), Filter.With("aformat", ("sample_fmts", "fltp"), ("channel_layouts", "stereo"))];

    private readonly FilterGraph _graph = new();
    private readonly List<MediaInput> _inputs = [];
    private readonly MixOrder _order;

    private MixGraph(MixOrder order) => _order = order;

    public IReadOnlyList<MediaInput> Inputs => _inputs;

    /// <summary>Text of <c>-filter_complex</c>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Pad of the finished mix.</summary>
    public string Output { get; private set; } = "";

    public static MixGraph Of(MixOrder order)
    {
        var mix = new MixGraph(order);
        var voice = order.Lines.Count > 0 ? mix.Voice() : null;
        var own = order.OwnAudioPath is null ? null : mix.OwnAudio(order.OwnAudioPath);
        mix.Output = (voice, own) switch
        {
            ({ } speech, { } sound) => mix.Ducked(speech, sound),
            _ => voice ?? own ?? throw new ArgumentException("A silent plan has nothing to mix.", nameof(order)),
        };
        mix.Text = mix.Text + mix._graph;
        return mix;
    }

    private string Voice()
    {
        var lines = _order.Lines.Select(LineInPlace).ToList();
        return _graph.Chain(lines, [Filter.With("amix", ("inputs", lines.Count), ("normalize", 0), ("duration", "longest")), .. ToLength()]);
    }

    private string LineInPlace(PlacedLine line)
    {
        List<Filter> filters = [.. s_common];
        if (line.Tempo > 1.0005) filters.Add(Filter.Of("atempo", Math.Round(line.Tempo, 4)));
        if (line.IsCut)
        {
            var fade = Math.Min(CutFade, line.Length);
            filters.Add(Filter.With("atrim", ("end", Math.Round(line.Length, 4))));
            filters.Add(Filter.With("afade", ("t", "out"), ("st", Math.Round(line.Length - fade, 4)), ("d", Math.Round(fade, 4))));
        }

        filters.Add(Filter.With("adelay", ("delays", (long)Math.Round(line.Start * 1000)), ("all", 1)));
        return _graph.Chain([Input(line.Line.Path)], filters);
    }

    private string OwnAudio(string path)
    {
        var length = Math.Min(_order.Seconds, _order.OwnAudioSeconds);
        var fade = Math.Min(OwnFade, length / 2);
        return _graph.Chain([Input(path)],
        [
            .. s_common,
            Filter.With("atrim", ("end", Math.Round(length, 4))),
            Filter.With("afade", ("t", "in"), ("d", Math.Round(fade, 4))),
            Filter.With("afade", ("t", "out"), ("st", Math.Round(length - fade, 4)), ("d", Math.Round(fade, 4))),
            .. ToLength(),
        ]);
    }

    private string Ducked(string voice, string own)
    {
        Text = $"[{voice}]asplit[spoken][key];\n";
        var lowered = _graph.Chain([own, "key"], Filter.With("sidechaincompress", ("threshold", 0.02), ("ratio", 6), ("attack", 15), ("release", 350)));
        return _graph.Chain(["spoken", lowered], Filter.With("amix", ("inputs", 2), ("normalize", 0), ("duration", "first")));
    }

    private string Input(string path)
    {
        _inputs.Add(MediaInput.File(path));
        return $"{_inputs.Count - 1}:a:0";
    }

    private IEnumerable<Filter> ToLength() => [Filter.Of("apad"), Filter.With("atrim", ("end", _order.Seconds))];
}
