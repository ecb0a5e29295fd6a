using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Organisations;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ProviderSimulator.Runway.Validation;

namespace VideoGen.ProviderSimulator.Runway;

/// <summary>What an organisation has left, read from the ledger.</summary>
public sealed class RunwayAccount(SubmissionLedger ledger, OrganisationDirectory organisations, IOptions<RunwayOptions> options)
{
    private const int MicrosPerCredit = 10_000;

    /// <exception cref="ProviderRefusal">No credits, or the daily cap is reached.</exception>
    public void Check(string organisation, RunwayModel model, int credits)
    {
        if (CreditsLeft(organisation) < credits) throw RunwayErrors.NoCredits();
        if (organisations.Daily("runway", organisation, model.Id) >= MostDaily(organisation)) throw RunwayErrors.NoMoreToday();
    }

    public JsonObject Document(string organisation)
    {
        var models = RunwayModels.All.Select(model => model.Id).Distinct().ToList();
        return new JsonObject
        {
            ["creditBalance"] = CreditsLeft(organisation),
            ["tier"] = new JsonObject
            {
                ["maxMonthlyCreditSpend"] = options.Value.Credits,
                ["models"] = new JsonObject(models.Select(id => KeyValuePair.Create<string, JsonNode?>(id, new JsonObject
                {
                    ["maxConcurrentGenerations"] = organisations.MaxConcurrent(organisation) ?? options.Value.Concurrency,
                    ["maxDailyGenerations"] = MostDaily(organisation),
                }))),
            },
            ["usage"] = new JsonObject
            {
                ["models"] = new JsonObject(models.Select(id => KeyValuePair.Create<string, JsonNode?>(id, new JsonObject
                {
                    ["dailyGenerations"] = organisations.Daily("runway", organisation, id),
                }))),
            },
        };
    }

    private long CreditsLeft(string organisation) =>
        options.Value.Credits - ledger.ChargedTo("runway", organisation) / MicrosPerCredit;

    private int MostDaily(string organisation) => organisations.MaxPerDay(organisation) ?? options.Value.DailyGenerations;
}
