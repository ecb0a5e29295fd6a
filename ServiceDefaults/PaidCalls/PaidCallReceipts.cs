using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using VideoGen.Contracts.Spending;

namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>The ledger's rows as what a user gets to see of them.</summary>
public static partial class PaidCallReceipts
{
    /// <returns>In the order given; what was intended and never sent is none.</returns>
    public static IReadOnlyList<Receipt> Of(IEnumerable<PaidCall> calls) => [.. calls.Where(call => call.SentAt is not null).Select(Of)];

    private static Receipt Of(PaidCall call) => new(
        call.Item, Shot(call.Item), call.Attempt, call.Provider, call.Model, JsonNamingPolicy.KebabCaseLower.ConvertName(call.State.ToString()),
        call.TaskId, call.CostMicros, call.Estimated, call.Failure?.Code, call.EndedAt ?? call.SentAt ?? call.IntendedAt);

    private static int? Shot(string item) =>
        ShotName().Match(item) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^shot-([0-9]{1,6})/")]
    private static partial Regex ShotName();
}
