using System.Net;
using System.Text;
using VideoGen.LocalHosting.Running;

namespace VideoGen.LocalHosting.Dashboard;

/// <summary>One page that reloads itself; it works without scripts.</summary>
internal static class StatusPage
{
    private const string Head =
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="refresh" content="2">
        <title>VideoGen resources</title>
        <style>
          :root { color-scheme: dark; }
          body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; background: #12141a; color: #d7dae2; font: 15px/1.5 system-ui, sans-serif; }
          h1 { font-size: 1.3rem; font-weight: 600; color: #fff; }
          table { width: 100%; border-collapse: collapse; }
          th { text-align: left; font-weight: 500; color: #9aa1b2; }
          th, td { padding: .5rem .75rem; border-bottom: 1px solid #262a35; vertical-align: top; }
          th:nth-child(n+4) { text-align: right; }
          td.number { text-align: right; font-variant-numeric: tabular-nums; }
          small, .replica td { color: #9aa1b2; }
          .replica td:first-child { padding-left: 2rem; }
          a { color: #8ab4ff; }
          @media (max-width: 40rem) {
            body { margin: 1rem auto; }
            thead { display: none; }
            tr { display: grid; grid-template-columns: 1fr auto; gap: 0 .75rem; padding: .6rem 0; border-bottom: 1px solid #262a35; }
            td, .replica td:first-child { padding: 0; border: 0; }
            .replica { padding-left: 1rem; }
            td:nth-child(2) { text-align: right; }
            td.address { grid-column: 1 / -1; overflow-wrap: anywhere; }
            td.number:not(:empty)::before { content: attr(data-label) " "; color: #9aa1b2; }
            td.number:nth-child(4) { text-align: left; }
          }
          .good { color: #6fd08c; } .busy { color: #f0c05a; } .bad { color: #ff7a7a; }
        </style>
        </head>
        <body>
        <h1>VideoGen resources</h1>
        <table>
        <thead><tr><th>Resource</th><th>State</th><th>Address</th><th>Process</th><th>Restarts</th></tr></thead>
        <tbody>
        """;

    private const string Ready = "<span class=\"good\">ready</span>";

    private const string Foot =
        """
        </tbody>
        </table>
        <p><small>The same as JSON: <a href="/api/resources">/api/resources</a></small></p>
        </body>
        </html>
        """;

    public static string Render(IEnumerable<ResourceView> resources)
    {
        var page = new StringBuilder(Head);
        // What has processes is what one looks for; parameters and databases come after.
        foreach (var resource in resources.OrderBy(resource => resource.Replicas.Count == 0))
        {
            page.Append($"<tr><td>{Encode(resource.Name)} <small>{Encode(resource.Type)}</small></td><td>{(resource is { State: ResourceState.Running, Replicas.Count: 0 } ? Ready : State(resource.State, resource.Healthy))}{Reason(resource)}</td>");
            page.Append($"<td class=\"address\">{string.Join("<br>", resource.Urls.Select(Address))}</td>");
            var only = resource.Replicas.Count == 1 ? resource.Replicas[0] : null;
            page.AppendLine($"{Numbers(only)}</tr>");
            if (only is not null) continue;
            foreach (var replica in resource.Replicas)
                page.AppendLine(
                    $"<tr class=\"replica\"><td>{Encode(replica.Id)}</td><td>{State(replica.State, replica.Healthy)}</td><td class=\"address\">{(replica.Url is null ? "" : Address(replica.Url))}</td>"
                    + $"{Numbers(replica)}</tr>");
        }

        return page.Append(Foot).ToString();
    }

    private static string Numbers(ReplicaView? replica) =>
        $"<td class=\"number\" data-label=\"process\">{replica?.Pid}</td><td class=\"number\" data-label=\"restarts\">{replica?.Restarts}</td>";

    private static string State(ResourceState state, bool healthy) => (state, healthy) switch
    {
        (ResourceState.Running, true) => "<span class=\"good\">running, healthy</span>",
        (ResourceState.Running, false) => "<span class=\"busy\">running, not healthy</span>",
        (ResourceState.Finished, _) => "<span class=\"good\">finished</span>",
        (ResourceState.FailedToStart, _) => "<span class=\"bad\">failed to start</span>",
        (ResourceState.Exited, _) => "<span class=\"bad\">exited</span>",
        _ => $"<span class=\"busy\">{state.ToString().ToLowerInvariant()}</span>",
    };

    private static string Reason(ResourceView resource) => resource.Reason is null ? "" : $"<br><small>{Encode(resource.Reason)}</small>";

    private static string Address(string url) =>
        url.StartsWith("http", StringComparison.Ordinal) ? $"<a href=\"{Encode(url)}\">{Encode(url)}</a>" : Encode(url);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
