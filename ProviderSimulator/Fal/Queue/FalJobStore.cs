using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Fal.Inputs;
using VideoGen.ProviderSimulator.Jobs;

namespace VideoGen.ProviderSimulator.Fal.Queue;

/// <summary>fal's requests on disk.</summary>
public sealed class FalJobStore(IOptions<SimulatorOptions> options) : JobStore<FalJob>(options.Value.Folder("fal/requests"))
{
    public void SaveInput(Guid id, byte[] body) => File.WriteAllBytes(InputPath(id), body);

    public JsonObject ReadInput(Guid id) => FalInput.Parse(File.ReadAllBytes(InputPath(id)));

    private string InputPath(Guid id) => Path.Combine(Folder, $"{id:N}.input");
}
