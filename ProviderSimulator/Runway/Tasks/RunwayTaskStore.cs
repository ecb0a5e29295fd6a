using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Jobs;

namespace VideoGen.ProviderSimulator.Runway.Tasks;

/// <summary>Runway's tasks on disk.</summary>
public sealed class RunwayTaskStore(IOptions<SimulatorOptions> options) : JobStore<RunwayTask>(options.Value.Folder("runway/tasks"));
