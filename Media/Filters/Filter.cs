using System.Globalization;

namespace VideoGen.Media.Filters;

/// <summary>One filter of a graph and its options, in ffmpeg's notation.</summary>
public sealed record Filter
{
    private readonly string _text;

    /// <summary>A filter with positional options, e.g. <c>Filter.Of("crop", 1080, 1920)</c>.</summary>
    public static Filter Of(string name, params object[] values) => new(name, values.Select(Format));

    /// <summary>A filter with named options.</summary>
    public static Filter With(string name, params (string Option, object Value)[] options) =>
        new(name, options.Select(option => $"{option.Option}={Format(option.Value)}"));

    private Filter(string name, IEnumerable<string> options)
    {
        var written = string.Join(':', options);
        _text = written.Length == 0 ? name : $"{name}={written}";
    }

    public override string ToString() => _text;

    /// <summary>Numbers in the invariant form; a text with a character that means something in a graph is not ours and is refused.</summary>
    private static string Format(object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.AsSpan().IndexOfAny(":,;[]'\\ ") < 0 ? text : throw new ArgumentException($"'{text}' cannot be the value of a filter option.", nameof(value));
    }
}
