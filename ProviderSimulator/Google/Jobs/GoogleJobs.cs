using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Jobs;

namespace VideoGen.ProviderSimulator.Google.Jobs;

/// <summary>The Gemini API's operations and interactions on disk.</summary>
public sealed class GoogleJobs(IOptions<SimulatorOptions> options) : JobStore<VideoJob>(options.Value.Folder("google/jobs"));
