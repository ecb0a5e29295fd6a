using VideoGen.Contracts.Plans;
using VideoGen.Media.Files;

namespace VideoGen.EditingService.Assembly;

/// <summary>Everything on the local disk that becomes one video.</summary>
/// <param name="ClipPaths">One per shot of the plan, in its order.</param>
public sealed record AssemblyJob(WorkFolder Folder, GenerationPlan Plan, IReadOnlyList<string> ClipPaths, string MixPath);
