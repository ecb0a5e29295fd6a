using System.Globalization;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Filters;

namespace VideoGen.AudioService.Mixing;

/// <summary>The filter graph of a mix: every line in its place, beds under them and lowered while they speak, sounds at their shots.</summary>
internal sealed class MixGraph
{
    private const double BedFade = 0.5;
    private const double SoundFade = 0.05;
    private const double CutFade = 0.15;
    private const double LongestOverlap = 2;

    private static readonly Filter[] s_common =
        [Filter.With("aresample", ("osr", 48000)), Filter.With("aformat", ("sample_fmts", "fltp"), ("channel_layouts", "stereo"))];

    private readonly FilterGraph _graph = new();
    private readonly List<MediaInput> _inputs = [];
    private readonly List<string> _splits = [];
    private readonly MixOrder _order;

    private MixGraph(MixOrder order) => _order = order;

    public IReadOnlyList<MediaInput> Inputs => _inputs;

    /// <summary>Text of <c>-filter_complex</c>.</summary>
    public string Text => string.Join(";\n", _splits.Append(_graph.ToString()));

    /// <summary>Pad of the finished mix.</summary>
    public string Output { get; private set; } = "";

    public static MixGraph Of(MixOrder order)
    {
        if (order.IsSilent) throw new ArgumentException("A silent plan has nothing to mix.", nameof(order));
        var mix = new MixGraph(order);
        var voice = mix.Sum([.. order.Lines.Select(mix.LineInPlace)]);
        var under = mix.Sum([.. order.Beds.Select(mix.Bed)]);
        var sounds = order.Sounds.Select(mix.SoundInPlace).ToList();
        if (voice is not null && under is not null) (voice, under) = mix.Ducked(voice, under);
        mix.Output = mix.Sum([.. new[] { voice, under }.OfType<string>(), .. sounds])!;
        return mix;
    }

    /// <summary>Everything together, as long as the video; null when there is nothing.</summary>
    private string? Sum(IReadOnlyList<string> pads) => pads.Count switch
    {
        0 => null,
        1 => _graph.Chain(pads, ToLength()),
        _ => _graph.Chain(pads, [Filter.With("amix", ("inputs", pads.Count), ("normalize", 0), ("duration", "longest")), .. ToLength()]),
    };

    private string LineInPlace(PlacedLine line)
    {
        List<Filter> filters = [.. s_common, Volume(line.Line.Gain)];
        if (line.Tempo > 1.0005) filters.Add(Filter.Of("atempo", Math.Round(line.Tempo, 4)));
        if (line.IsCut) filters.AddRange(Ending(line.Length, CutFade));
        filters.Add(Delay(line.Start));
        return _graph.Chain([Input(line.Line.Path)], filters);
    }

    private string SoundInPlace(PlacedSound sound)
    {
        // What begins before the video does is heard from the video's start on.
        var skipped = Math.Max(0, -sound.Start);
        List<Filter> filters = [.. s_common, Volume(sound.Gain)];
        if (skipped > 0) filters.AddRange([Filter.With("atrim", ("start", Math.Round(skipped, 4))), Filter.Of("asetpts", "PTS-STARTPTS")]);
        filters.AddRange([.. Ending(sound.Length - skipped, SoundFade), Filter.With("afade", ("t", "in"), ("d", SoundFade)), Delay(sound.Start + skipped)]);
        return _graph.Chain([Input(sound.Path)], filters);
    }

    private string Bed(SoundBed bed)
    {
        var length = bed.Repeats ? _order.Seconds : Math.Min(_order.Seconds, bed.Seconds);
        var fade = Math.Min(BedFade, length / 2);
        return _graph.Chain([Repeated(bed)],
        [
            Volume(bed.Gain), .. Ending(length, fade), Filter.With("afade", ("t", "in"), ("d", Math.Round(fade, 4))), .. ToLength(),
        ]);
    }

    /// <summary>The bed after itself, each time crossfaded, until it is as long as the video.</summary>
    private string Repeated(SoundBed bed)
    {
        var overlap = Math.Min(LongestOverlap, bed.Seconds / 4);
        var times = bed.Repeats && bed.Seconds < _order.Seconds ? (int)Math.Ceiling((_order.Seconds - overlap) / (bed.Seconds - overlap)) : 1;
        // Each time an input of its own: acrossfade takes the second sound only when the first has ended.
        var copies = Enumerable.Range(0, times).Select(_ => _graph.Chain([Input(bed.Path)], s_common)).ToList();
        return copies.Skip(1).Aggregate(copies[0], (played, next) =>
            _graph.Chain([played, next], Filter.With("acrossfade", ("d", Math.Round(overlap, 4)), ("c1", "qsin"), ("c2", "qsin"))));
    }

    private (string Voice, string Lowered) Ducked(string voice, string under)
    {
        _splits.Add($"[{voice}]asplit[spoken][key]");
        return ("spoken", _graph.Chain([under, "key"], Filter.With("sidechaincompress", ("threshold", 0.02), ("ratio", 6), ("attack", 15), ("release", 350))));
    }

    private string Input(string path)
    {
        _inputs.Add(MediaInput.File(path));
        return $"{_inputs.Count - 1}:a:0";
    }

    private static Filter Volume(double gain) => Filter.Of("volume", string.Create(CultureInfo.InvariantCulture, $"{gain:0.##}dB"));

    private static Filter Delay(double start) => Filter.With("adelay", ("delays", (long)Math.Round(start * 1000)), ("all", 1));

    private static IEnumerable<Filter> Ending(double length, double longestFade)
    {
        var fade = Math.Min(longestFade, length / 2);
        yield return Filter.With("atrim", ("end", Math.Round(length, 4)));
        yield return Filter.With("afade", ("t", "out"), ("st", Math.Round(length - fade, 4)), ("d", Math.Round(fade, 4)));
    }

    private IEnumerable<Filter> ToLength() => [Filter.Of("apad"), Filter.With("atrim", ("end", _order.Seconds))];
}
