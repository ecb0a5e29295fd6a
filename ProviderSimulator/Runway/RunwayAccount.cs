using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ProviderSimulator.Runway.Validation;

namespace VideoGen.ProviderSimulator.Runway;

/// <summary>What a key has left, read from the ledger.</summary>
public sealed class RunwayAccount(SubmissionLedger ledger, IOptions<RunwayOptions> options, TimeProvider time)
{
    private const int MicrosPerCredit = 10_000;

    /// <exception cref="ProviderRefusal">No credits, or the daily cap is reached.</exception>
    public void Check(string owner, RunwayModel model, int credits)
    {
        if (CreditsLeft(owner) < credits) throw RunwayErrors.Plain(StatusCodes.Status400BadRequest, "You do not have enough credits to run this task.");
        if (Daily(owner, model.Id) >= options.Value.DailyGenerations)
            throw RunwayErrors.Plain(StatusCodes.Status429TooManyRequests, "You have reached the daily limit of generations for this model.");
    }

    public JsonObject Document(string owner)
    {
        var models = RunwayModels.All.Select(model => model.Id).Distinct().ToList();
        return new JsonObject
        {
            ["creditBalance"] = CreditsLeft(owner),
            ["tier"] = new JsonObject
            {
                ["maxMonthlyCreditSpend"] = options.Value.Credits,
                ["models"] = new JsonObject(models.Select(id => KeyValuePair.Create<string, JsonNode?>(id, new JsonObject
                {
                    ["maxConcurrentGenerations"] = options.Value.Concurrency,
                    ["maxDailyGenerations"] = options.Value.DailyGenerations,
                }))),
            },
            ["usage"] = new JsonObject
            {
                ["models"] = new JsonObject(models.Select(id => KeyValuePair.Create<string, JsonNode?>(id, new JsonObject
                {
                    ["dailyGenerations"] = Daily(owner, id),
                }))),
            },
        };
    }

    private long CreditsLeft(string owner) =>
        options.Value.Credits - ledger.ChargedTo("runway", owner) / MicrosPerCredit;

    private int Daily(string owner, string model) =>
        ledger.Entries().Count(entry => entry.Accepted && entry.KeyFingerprint == owner && entry.Model == model && entry.At > time.GetUtcNow().AddDays(-1));
}
