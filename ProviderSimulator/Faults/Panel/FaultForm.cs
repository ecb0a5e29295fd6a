using VideoGen.ProviderSimulator.Faults.Table;

namespace VideoGen.ProviderSimulator.Faults.Panel;

/// <summary>The form that sets one fault; its fields have the names of the JSON.</summary>
public static class FaultForm
{
    public static string Html { get; } = $"""
        <form id="rule">
        <label>Provider <select name="provider"><option value="">All providers</option>{Options(FaultTable.Providers.Select(provider => provider.Provider))}</select></label>
        <label>Fault <select name="kind">{string.Concat(FaultFacts.All.GroupBy(facts => facts.Level).Select(Group))}</select></label>
        <p class="hint" id="sentence"></p>
        {Field("times", "How often", "number", "for ever", "min=\"1\"")}
        {Field("after", "Requests that pass first", "number", "0", "min=\"0\"")}
        {Field("probability", "Probability, 0–1", "number", "1", "min=\"0.01\" max=\"1\" step=\"0.01\"")}
        {Field("milliseconds", "Delay in milliseconds", "number", "0", "min=\"0\" max=\"600000\"", FaultKind.Latency)}
        {Field("jitter_milliseconds", "and up to this many more", "number", "0", "min=\"0\" max=\"600000\"", FaultKind.Latency)}
        {Field("retry_after_seconds", "Hint to retry after, seconds", "number", "none", "min=\"0\"",
            FaultKind.RateLimited, FaultKind.TooManyConcurrent, FaultKind.SystemBusy, FaultKind.DailyLimit, FaultKind.ErrorBeforeAcceptance)}
        {Field("status", "Status", "number", "503 before, 500 after", "min=\"500\" max=\"599\"", FaultKind.ErrorBeforeAcceptance, FaultKind.ErrorAfterAcceptance)}
        {Field("seconds", "Length of the result, seconds", "number", "half", "min=\"0.1\" step=\"0.1\"", FaultKind.WrongDuration)}
        {Field("code", "The provider's code", "text", "its usual one", "", FaultKind.JobFails, FaultKind.RefusedInput, FaultKind.RefusedOutput)}
        <details><summary>Only some requests</summary>
        {Field("path", "Path contains", "text", "paid submissions", "")}
        {Field("model", "Model", "text", "all", "")}
        {Field("key_fingerprint", "Fingerprint of the key", "text", "all", "")}
        {Field("project", "Project", "text", "all", "")}
        </details>
        <button type="submit">Set</button>
        </form>
        """;

    public static string Title(FaultKind kind)
    {
        var words = FaultName.Of(kind).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Group(IGrouping<FaultLevel, FaultFacts> level) => $"<optgroup label=\"{level.Key}\">{string.Concat(level.Select(Option))}</optgroup>";

    private static string Option(FaultFacts facts)
    {
        var providers = string.Join(' ', FaultTable.Providers.Where(provider => provider.Kinds.Contains(facts.Kind)).Select(provider => provider.Provider));
        return $"<option value=\"{FaultName.Of(facts.Kind)}\" data-providers=\"{providers}\" data-sentence=\"{facts.Sentence}\">{Title(facts.Kind)}</option>";
    }

    private static string Options(IEnumerable<string> names) => string.Concat(names.Select(name => $"<option>{name}</option>"));

    /// <param name="kinds">The kinds for which the field has a meaning; none for all.</param>
    private static string Field(string name, string label, string type, string placeholder, string limits, params IEnumerable<FaultKind> kinds) =>
        $"<label data-kinds=\"{string.Join(' ', kinds.Select(FaultName.Of))}\">{label} <input name=\"{name}\" type=\"{type}\" placeholder=\"{placeholder}\" {limits}></label>";
}
