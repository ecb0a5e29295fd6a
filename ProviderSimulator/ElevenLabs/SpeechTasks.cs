using System.Text.Json;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>Syntheses that were accepted and are not done, on disk.</summary>
public sealed class SpeechTasks(IOptions<SimulatorOptions> options)
{
    private readonly string _folder = options.Value.Folder("elevenlabs/tasks");

    public IReadOnlyList<SpeechTask> All =>
        [.. Directory.EnumerateFiles(_folder, "*.json").Select(path => JsonSerializer.Deserialize<SpeechTask>(File.ReadAllBytes(path), ApiJson.Options)!)];

    public void Add(SpeechTask task)
    {
        File.WriteAllBytes(PathOf(task) + ".new", JsonSerializer.SerializeToUtf8Bytes(task, ApiJson.Options));
        File.Move(PathOf(task) + ".new", PathOf(task));
    }

    public void Remove(SpeechTask task) => File.Delete(PathOf(task));

    private string PathOf(SpeechTask task) => Path.Combine(_folder, $"{task.Id:N}.json");
}
