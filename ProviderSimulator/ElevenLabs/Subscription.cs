using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Organisations;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>What an organisation has left and how many of its requests are under way.</summary>
public sealed class Subscription(SubmissionLedger ledger, OrganisationDirectory organisations, IOptions<ElevenLabsOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, int> _underWay = [];

    public string Tier => options.Value.Tier;

    /// <summary>Takes a place; dispose it at the end.</summary>
    /// <exception cref="ProviderRefusal">No credits, or too many at once.</exception>
    public RequestPlace Enter(string organisation, int credits)
    {
        var left = options.Value.Credits - Used(organisation);
        if (left < credits) throw ElevenLabsErrors.NoQuota(options.Value.Credits, left, credits);
        var current = _underWay.AddOrUpdate(organisation, 1, (_, count) => count + 1);
        var most = organisations.MaxConcurrent(organisation) ?? options.Value.Concurrency;
        var place = new RequestPlace(current, most, () => _underWay.AddOrUpdate(organisation, 0, (_, count) => count - 1));
        if (current <= most) return place;
        place.Dispose();
        throw ElevenLabsErrors.TooMany(most);
    }

    public JsonObject Document(string organisation) => new()
    {
        ["tier"] = options.Value.Tier,
        ["character_count"] = Used(organisation),
        ["character_limit"] = options.Value.Credits,
        ["next_character_count_reset_unix"] = time.GetUtcNow().AddDays(30).ToUnixTimeSeconds(),
        ["max_credit_limit_extension"] = 0,
        ["can_extend_character_limit"] = false,
        ["allowed_to_extend_character_limit"] = false,
        ["voice_slots_used"] = 0,
        ["voice_limit"] = 30,
        ["voice_add_edit_counter"] = 0,
        ["professional_voice_slots_used"] = 0,
        ["professional_voice_slots_used_in_workspace"] = 0,
        ["professional_voice_limit"] = 0,
        ["can_extend_voice_limit"] = false,
        ["can_use_instant_voice_cloning"] = false,
        ["can_use_professional_voice_cloning"] = false,
        ["current_overage"] = new JsonObject { ["amount"] = "0", ["currency"] = "usd" },
        ["open_invoices"] = new JsonArray(),
        ["has_open_invoices"] = false,
        ["status"] = "active",
    };

    private long Used(string organisation) =>
        ledger.ChargedTo("elevenlabs", organisation) / SpeechModel.MicrosPerCredit;
}
