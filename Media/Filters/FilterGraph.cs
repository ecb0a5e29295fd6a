namespace VideoGen.Media.Filters;

/// <summary>Writes the text of <c>-filter_complex</c>: chains of filters between named pads.</summary>
public sealed class FilterGraph
{
    private readonly List<string> _chains = [];
    private int _pads;

    /// <summary>Adds a chain that reads <paramref name="inputs"/> (<c>0:v:0</c> or what an earlier chain returned) and returns the name of its output.</summary>
    public string Chain(IReadOnlyList<string> inputs, params IEnumerable<Filter> filters)
    {
        var output = $"p{_pads++}";
        _chains.Add($"{string.Concat(inputs.Select(input => $"[{input}]"))}{string.Join(',', filters)}[{output}]");
        return output;
    }

    /// <summary>Two pads with the same pictures.</summary>
    public (string First, string Second) Split(string input)
    {
        var (first, second) = ($"p{_pads++}", $"p{_pads++}");
        _chains.Add($"[{input}]split[{first}][{second}]");
        return (first, second);
    }

    public override string ToString() => string.Join(";\n", _chains);
}
