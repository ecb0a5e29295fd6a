using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Faults.Table;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProviderSimulator.Faults.Panel;

public static class FaultDocument
{
    /// <summary><c>rules</c> with how often each was <c>seen</c> and <c>happened</c>; what could be set: <c>kinds</c>, <c>providers</c>, <c>presets</c>.</summary>
    public static object Of(IEnumerable<CountedFault> faults) => new
    {
        Rules = faults.Select(Rule),
        Kinds = FaultFacts.All.Select(facts => new
        {
            facts.Kind,
            facts.Level,
            facts.Sentence,
            Providers = FaultTable.Providers.Where(provider => provider.Kinds.Contains(facts.Kind)).Select(provider => provider.Provider),
        }),
        Providers = FaultTable.Providers.Select(provider => new
        {
            provider.Provider,
            Endpoints = provider.Endpoints.Select(endpoint => new { Path = "/" + endpoint.Path, Kinds = FaultTable.Transport.Concat(endpoint.Kinds) }),
        }),
        Presets = FaultPreset.All.Select(preset => new { preset.Name, preset.Sentence }),
    };

    private static JsonObject Rule(CountedFault fault)
    {
        var document = JsonSerializer.SerializeToNode(fault.Rule, ApiJson.Options)!.AsObject();
        document["seen"] = fault.Seen;
        document["happened"] = fault.Happened;
        return document;
    }
}
