using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProviderSimulator.Runway.Tasks;

/// <summary>The tasks on disk, one small file each, replaced whole: a restart finds every task where it was.</summary>
public sealed class RunwayTaskStore
{
    private readonly Lock _gate = new();
    private readonly string _folder;
    private readonly ConcurrentDictionary<Guid, RunwayTask> _tasks;

    public RunwayTaskStore(IOptions<SimulatorOptions> options)
    {
        _folder = options.Value.Folder("runway/tasks");
        _tasks = new ConcurrentDictionary<Guid, RunwayTask>(Directory.EnumerateFiles(_folder, "*.json")
            .Select(file => JsonSerializer.Deserialize<RunwayTask>(File.ReadAllBytes(file), ApiJson.Options)!)
            .ToDictionary(task => task.Id));
    }

    public IReadOnlyCollection<RunwayTask> All => [.. _tasks.Values.OrderBy(task => task.CreatedAt)];

    public RunwayTask? Find(Guid id) => _tasks.GetValueOrDefault(id);

    public RunwayTask Add(RunwayTask task)
    {
        lock (_gate)
        {
            Write(task);
            _tasks[task.Id] = task;
        }

        return task;
    }

    /// <summary>Replaces a task; one that was deleted meanwhile stays deleted.</summary>
    public RunwayTask Update(RunwayTask task)
    {
        lock (_gate)
        {
            if (!_tasks.ContainsKey(task.Id)) return task;
            Write(task);
            _tasks[task.Id] = task;
        }

        return task;
    }

    public void SavePicture(Guid id, int number, byte[] bytes) => File.WriteAllBytes(PicturePath(id, number), bytes);

    public string PicturePath(Guid id, int number) => Path.Combine(_folder, $"{id:N}.input-{number}");

    public string OutputPath(RunwayTask task) => Path.Combine(_folder, task.OutputName);

    public void Delete(RunwayTask task)
    {
        lock (_gate)
        {
            _tasks.TryRemove(task.Id, out _);
            foreach (var file in Directory.EnumerateFiles(_folder, $"{task.Id:N}*")) File.Delete(file);
        }
    }

    private void Write(RunwayTask task)
    {
        var path = Path.Combine(_folder, $"{task.Id:N}.json");
        File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(task, ApiJson.Options));
        File.Move(path + ".new", path, overwrite: true);
    }
}
