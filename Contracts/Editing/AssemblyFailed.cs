using VideoGen.Contracts.Spending;

namespace VideoGen.Contracts.Editing;

public sealed record AssemblyFailed(Guid ProjectId, Guid RunId, Failure Failure);
