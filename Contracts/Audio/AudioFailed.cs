using VideoGen.Contracts.Spending;

namespace VideoGen.Contracts.Audio;

public sealed record AudioFailed(Guid ProjectId, Guid RunId, Failure Failure, long CostMicros);
