using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.ProviderSimulator.Runway;

/// <summary>What an organisation spent, by day and model: <c>POST /v1/organization/usage</c>.</summary>
public sealed class OrganisationUsage(SubmissionLedger ledger, TimeProvider time)
{
    private const int MicrosPerCredit = 10_000;
    private const int LongestDays = 90;

    /// <param name="body"><c>startDate</c> inclusive, <c>beforeDate</c> exclusive, both ISO dates and optional: the last 30 days.</param>
    /// <exception cref="Requests.ProviderRefusal">More than 90 days, or no dates.</exception>
    public JsonObject Document(string organisation, JsonNode? body)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var before = Date(body, "beforeDate") ?? today.AddDays(1);
        var start = Date(body, "startDate") ?? before.AddDays(-30);
        if (before <= start || before.DayNumber - start.DayNumber > LongestDays)
            throw RunwayErrors.Invalid(RunwayErrors.Issue("custom", "The range must be 1 to 90 days", "startDate"));
        var days = ledger.Entries()
            .Where(entry => entry.Accepted && entry.Provider == "runway" && entry.Organisation == organisation)
            .ToLookup(entry => DateOnly.FromDateTime(entry.At.UtcDateTime));
        var range = Enumerable.Range(0, before.DayNumber - start.DayNumber).Select(start.AddDays).ToList();
        return new JsonObject
        {
            ["models"] = new JsonArray([.. range.SelectMany(day => days[day]).Select(entry => entry.Model).Distinct().Order().Select(model => JsonValue.Create(model))]),
            ["results"] = new JsonArray([.. range.Select(day => new JsonObject
            {
                ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["usedCredits"] = new JsonArray([.. days[day].GroupBy(entry => entry.Model).Select(group => new JsonObject
                {
                    ["model"] = group.Key,
                    ["amount"] = group.Sum(entry => entry.ChargeMicros) / MicrosPerCredit,
                })]),
            })]),
        };
    }

    private static DateOnly? Date(JsonNode? body, string field)
    {
        if (body?[field] is not { } value) return null;
        return value.GetValueKind() == JsonValueKind.String && DateOnly.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, out var date)
            ? date
            : throw RunwayErrors.Invalid(RunwayErrors.Issue("invalid_format", "Invalid ISO date", field));
    }
}
