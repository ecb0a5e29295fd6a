using VideoGen.Contracts.Editing;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.EditingService.Quality;

/// <summary>The stored outcome of the last check of a run's final video.</summary>
public sealed class QualityReport : IVersioned
{
    public Guid RunId { get; init; }
    public Guid ProjectId { get; init; }
    public bool Passed { get; set; }
    public IReadOnlyList<QualityFinding> Findings { get; set; } = [];
    public DateTimeOffset CheckedAt { get; set; }
    public int Version { get; set; }
}
