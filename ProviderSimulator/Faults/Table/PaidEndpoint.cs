using Microsoft.AspNetCore.Routing.Template;

namespace VideoGen.ProviderSimulator.Faults.Table;

/// <summary>An endpoint that costs money, and the faults in its provider's own shape that can happen there.</summary>
/// <param name="Path">Route template below the provider's base; always POST.</param>
public sealed record PaidEndpoint(string Path, params IReadOnlyList<FaultKind> Kinds)
{
    private readonly TemplateMatcher _matcher = new(TemplateParser.Parse(Path), []);

    /// <returns>The template's values when the path is this endpoint's.</returns>
    public RouteValueDictionary? Match(PathString path)
    {
        var values = new RouteValueDictionary();
        return _matcher.TryMatch(path, values) ? values : null;
    }
}
