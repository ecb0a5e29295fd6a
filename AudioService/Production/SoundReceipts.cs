using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AudioService.Production;

/// <summary>What a user sees of the ledger: of a task id that carries addresses, the id alone.</summary>
internal static class SoundReceipts
{
    public static IReadOnlyList<Receipt> Of(IEnumerable<PaidCall> calls) =>
        [.. PaidCallReceipts.Of(calls).Select(receipt => receipt with { TaskId = receipt.TaskId?.Split(' ')[0] })];
}
