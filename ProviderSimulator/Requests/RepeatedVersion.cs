using System.Text.RegularExpressions;

namespace VideoGen.ProviderSimulator.Requests;

/// <summary>
/// A base address may end with the API's version although the client adds it again: of <c>/runway/v1/v1/tasks</c> one is left. Which
/// official client adds it differs, and an address that is right for one is too long for the next.
/// </summary>
public sealed partial class RepeatedVersion : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (context.Request.Path.Value is { } path && Twice().IsMatch(path)) context.Request.Path = Twice().Replace(path, "$1/");
            return following(context);
        });
        next(app);
    };

    /// <summary>A version right below the provider's base, followed by another one.</summary>
    [GeneratedRegex("^(/[a-z]+)(?:/openai)?/v[0-9](?:beta|beta1)?/(?=(?:openai/)?v[0-9](?:beta|beta1)?/)")]
    private static partial Regex Twice();
}
