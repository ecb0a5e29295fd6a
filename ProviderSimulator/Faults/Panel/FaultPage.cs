using VideoGen.ProviderSimulator.Faults.Table;
using static System.Net.WebUtility;

namespace VideoGen.ProviderSimulator.Faults.Panel;

/// <summary>The panel for people: what is set, with counts, and a form to set more.</summary>
public static class FaultPage
{
    public static string Of(IReadOnlyList<CountedFault> faults) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
        <title>Faults · Provider simulator</title>
        <link rel="stylesheet" href="/simulator/faults.css"><script src="/simulator/faults.js" defer></script>
        </head>
        <body>
        <header><a href="/simulator">Provider simulator</a><h1>Faults</h1></header>
        <p id="problem" role="alert" hidden></p>
        <main>
        <section aria-labelledby="now">
        <h2 id="now">Set now</h2>
        {Rules(faults)}
        </section>
        <section aria-labelledby="more">
        <h2 id="more">Set a fault</h2>
        {FaultForm.Html}
        </section>
        <section aria-labelledby="presets">
        <h2 id="presets">Several at once</h2>
        <p class="hint">They are set at the provider that is chosen above.</p>
        <ul class="presets">{string.Concat(FaultPreset.All.Select(preset => $"<li><button type=\"button\" data-preset=\"{preset.Name}\">{preset.Name}</button> {preset.Sentence}</li>"))}</ul>
        </section>
        </main>
        </body>
        </html>
        """;

    private static string Rules(IReadOnlyList<CountedFault> faults) => faults.Count == 0
        ? "<p class=\"hint\">No faults: every provider works.</p>"
        : string.Concat(faults.GroupBy(fault => fault.Rule.Provider).OrderBy(group => group.Key, StringComparer.Ordinal)
              .Select(group => $"<h3>{group.Key ?? "All providers"}</h3><ul class=\"rules\">{string.Concat(group.Select(Rule))}</ul>"))
          + "<p><button type=\"button\" id=\"clear\">Remove all</button></p>";

    private static string Rule(CountedFault fault) => $"""
        <li data-rule="{fault.Rule.Id}">
        <div><strong>{FaultForm.Title(fault.Rule.Kind)}</strong> <span class="detail">{HtmlEncode(Detail(fault.Rule))}</span>
        <span class="hint">{FaultFacts.Of(fault.Rule.Kind).Sentence}</span></div>
        <span class="count">{fault.Happened} of {fault.Seen} seen</span>
        <button type="button" data-remove="{fault.Rule.Id}" aria-label="Remove {FaultForm.Title(fault.Rule.Kind)}">Remove</button>
        </li>
        """;

    private static string Detail(FaultRule rule)
    {
        var parts = new List<string>();
        void Add(object? value, string text)
        {
            if (value is not null) parts.Add(text);
        }

        Add(rule.Path, $"path {rule.Path}");
        Add(rule.Model, $"model {rule.Model}");
        Add(rule.KeyFingerprint, $"key {rule.KeyFingerprint}");
        Add(rule.Project, $"project {rule.Project}");
        Add(rule.Times, $"{rule.Times}×");
        if (rule.After > 0) parts.Add($"after {rule.After}");
        if (rule.Probability < 1) parts.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rule.Probability * 100:0.#} %"));
        if (rule.Milliseconds + rule.JitterMilliseconds > 0) parts.Add($"{rule.Milliseconds}–{rule.Milliseconds + rule.JitterMilliseconds} ms");
        Add(rule.RetryAfterSeconds, $"retry after {rule.RetryAfterSeconds} s");
        Add(rule.Code, $"code {rule.Code}");
        Add(rule.Status, $"status {rule.Status}");
        Add(rule.Seconds, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rule.Seconds} s"));
        return string.Join(", ", parts);
    }
}
