using System.Collections.Concurrent;
using System.Text.Json;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProviderSimulator.Jobs;

/// <summary>The jobs of one provider on disk, one small file each, replaced whole: a restart finds every job where it was.</summary>
public abstract class JobStore<TJob> : JobFiles where TJob : Job
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<Guid, TJob> _jobs;

    protected JobStore(string folder) : base(folder)
    {
        _jobs = new ConcurrentDictionary<Guid, TJob>(Directory.EnumerateFiles(folder, "*.json")
            .Select(file => JsonSerializer.Deserialize<TJob>(File.ReadAllBytes(file), ApiJson.Options)!)
            .ToDictionary(job => job.Id));
    }

    public IReadOnlyCollection<TJob> All => [.. _jobs.Values.OrderBy(job => job.CreatedAt)];

    public TJob? Find(Guid id) => _jobs.GetValueOrDefault(id);

    public TJob Add(TJob job)
    {
        lock (_gate)
        {
            Write(job);
            _jobs[job.Id] = job;
        }

        return job;
    }

    /// <summary>Replaces a job; one that was deleted meanwhile stays deleted.</summary>
    public TJob Update(TJob job)
    {
        lock (_gate)
        {
            if (!_jobs.ContainsKey(job.Id)) return job;
            Write(job);
            _jobs[job.Id] = job;
        }

        return job;
    }

    public void Delete(TJob job)
    {
        lock (_gate)
        {
            _jobs.TryRemove(job.Id, out _);
            foreach (var file in Directory.EnumerateFiles(Folder, $"{job.Id:N}*")) File.Delete(file);
        }
    }

    private void Write(TJob job)
    {
        var path = Path.Combine(Folder, $"{job.Id:N}.json");
        File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(job, ApiJson.Options));
        File.Move(path + ".new", path, overwrite: true);
    }
}
