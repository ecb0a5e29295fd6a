using VideoGen.Contracts.Spending;

namespace VideoGen.ProjectService.Receipts;

/// <summary>One paid call of a project, kept as long as the project.</summary>
public sealed class ProjectReceipt
{
    public required Guid Id { get; init; }
    public required Guid ProjectId { get; init; }
    public required Guid RunId { get; init; }

    /// <summary>The part of <see cref="Projects.Spend"/> that it counts in: <c>analysis</c>, <c>chat</c>, <c>clips</c> or <c>audio</c>.</summary>
    public required string Part { get; init; }
    public required Receipt Receipt { get; init; }
}
