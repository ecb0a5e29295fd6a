using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Google.Jobs;
using VideoGen.ProviderSimulator.Jobs;

namespace VideoGen.ProviderSimulator.Vertex;

/// <summary>Vertex AI's operations on disk.</summary>
public sealed class VertexJobs(IOptions<SimulatorOptions> options) : JobStore<VideoJob>(options.Value.Folder("vertex/jobs"));
