using VideoGen.Contracts.Spending;

namespace VideoGen.ProjectService.Receipts;

/// <summary>What a project has bought, call by call; the total is its spend.</summary>
/// <param name="Shots">Each shot with its calls of all runs.</param>
/// <param name="Other">What belongs to no shot: analysis, chat, music.</param>
public sealed record ReceiptsView(long TotalMicros, IReadOnlyList<ShotReceipts> Shots, IReadOnlyList<PaidItem> Other)
{
    public static ReceiptsView Of(IReadOnlyCollection<ProjectReceipt> receipts) => new(
        receipts.Sum(row => row.Receipt.CostMicros),
        [
            .. receipts.Where(row => row.Receipt.Shot is not null).GroupBy(row => row.Receipt.Shot!.Value).OrderBy(shot => shot.Key)
                .Select(shot => new ShotReceipts(shot.Key, shot.Sum(row => row.Receipt.CostMicros), Items(shot))),
        ],
        Items(receipts.Where(row => row.Receipt.Shot is null)));

    private static IReadOnlyList<PaidItem> Items(IEnumerable<ProjectReceipt> receipts) =>
        [.. receipts.OrderBy(row => row.Receipt.At).ThenBy(row => row.Receipt.Item, StringComparer.Ordinal).ThenBy(row => row.Receipt.Attempt).Select(PaidItem.Of)];
}

/// <param name="Shot">1-based.</param>
public sealed record ShotReceipts(int Shot, long TotalMicros, IReadOnlyList<PaidItem> Calls);

/// <inheritdoc cref="Receipt"/>
/// <param name="Part"><c>analysis</c>, <c>chat</c>, <c>clips</c> or <c>audio</c>.</param>
public sealed record PaidItem(
    Guid RunId, string Part, string Item, int Attempt, string Provider, string Model, string State, string? TaskId, long CostMicros, bool Estimated,
    string? FailureCode, DateTimeOffset At)
{
    public static PaidItem Of(ProjectReceipt row) => new(
        row.RunId, row.Part, row.Receipt.Item, row.Receipt.Attempt, row.Receipt.Provider, row.Receipt.Model, row.Receipt.State, row.Receipt.TaskId,
        row.Receipt.CostMicros, row.Receipt.Estimated, row.Receipt.FailureCode, row.Receipt.At);
}
