using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Spending;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Projects;

namespace VideoGen.ProjectService.Receipts;

internal static class ProjectReceipts
{
    public const string Analysis = "analysis";
    public const string Chat = "chat";
    public const string Clips = "clips";
    public const string Audio = "audio";

    /// <summary>Keeps the receipts of a bill in the transaction that counts it.</summary>
    public static void Add(this ProjectsDbContext database, Guid projectId, Guid runId, string part, IEnumerable<Receipt> receipts) =>
        database.Receipts.AddRange(receipts.Select(receipt => new ProjectReceipt
        {
            Id = Guid.CreateVersion7(receipt.At),
            ProjectId = projectId,
            RunId = runId,
            Part = part,
            Receipt = receipt,
        }));

    /// <summary>Counts what an answer about the plan cost. The same question gets the same paid answer, so calls that are known are not counted again.</summary>
    /// <returns>What was newly counted, micro-dollars.</returns>
    public static async Task<long> AddChatCostAsync(this ProjectChange change, Guid runId, IReadOnlyCollection<Receipt> receipts, CancellationToken cancellationToken)
    {
        var known = await change.Database.Receipts.AsNoTracking().Where(row => row.ProjectId == change.Project.Id && row.RunId == runId && row.Part == Chat).ToListAsync(cancellationToken);
        var news = receipts.Where(receipt => !known.Any(row => row.Receipt.Item == receipt.Item && row.Receipt.Attempt == receipt.Attempt && row.Receipt.Model == receipt.Model)).ToList();
        change.Database.Add(change.Project.Id, runId, Chat, news);
        var cost = news.Sum(receipt => receipt.CostMicros);
        change.Project.Spend = change.Project.Spend with { ChatMicros = change.Project.Spend.ChatMicros + cost };
        return cost;
    }
}
