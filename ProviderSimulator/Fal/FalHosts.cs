namespace VideoGen.ProviderSimulator.Fal;

/// <summary>
/// fal has several hosts. Their requests reach the one base path as they would a proxy: with the whole address in
/// <c>x-fal-target-url</c> (the official client's <c>proxyUrl</c>), or with the host as the first part of the path.
/// </summary>
public sealed class FalHosts : IStartupFilter
{
    private const string TargetHeader = "x-fal-target-url";

    private static readonly Dictionary<string, string> s_folders = new()
    {
        ["queue.fal.run"] = "/fal",
        ["fal.run"] = "/fal/run",
        ["rest.fal.ai"] = "/fal",
        ["rest.alpha.fal.ai"] = "/fal",
    };

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            Readdress(context.Request);
            return following(context);
        });
        next(app);
    };

    private static void Readdress(HttpRequest request)
    {
        if (!request.Path.StartsWithSegments("/fal", out var rest)) return;
        if (Uri.TryCreate(request.Headers[TargetHeader].ToString(), UriKind.Absolute, out var target) && s_folders.TryGetValue(target.Host, out var folder))
        {
            request.Path = folder + target.AbsolutePath;
            request.QueryString = new QueryString(target.Query);
            return;
        }

        var host = (rest.Value ?? "").TrimStart('/').Split('/')[0];
        if (s_folders.TryGetValue(host, out var named)) request.Path = named + rest.Value![(host.Length + 1)..];
    }
}
