using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProviderSimulator.Fal.Storage;

/// <summary>Uploads and outputs on disk, each with a small file that describes it.</summary>
public sealed class FalFileStore(IOptions<SimulatorOptions> options, TimeProvider time)
{
    private readonly string _folder = options.Value.Folder("fal/files");

    /// <summary>Opens a file that is still to be filled.</summary>
    public FalFile Add(string name, string contentType, string owner, int seconds, Guid? job = null)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var file = new FalFile(Guid.NewGuid(), name, contentType, owner, token, time.GetUtcNow().AddSeconds(seconds), job);
        File.WriteAllBytes(Path.Combine(_folder, $"{file.Id:N}.json"), JsonSerializer.SerializeToUtf8Bytes(file, ApiJson.Options));
        return file;
    }

    /// <summary>Null when there is none or it has expired.</summary>
    public FalFile? Find(Guid id)
    {
        var path = Path.Combine(_folder, $"{id:N}.json");
        if (!File.Exists(path)) return null;
        var file = JsonSerializer.Deserialize<FalFile>(File.ReadAllBytes(path), ApiJson.Options)!;
        return file.ExpiresAt > time.GetUtcNow() ? file : null;
    }

    public bool IsFilled(FalFile file) => File.Exists(PathOf(file));

    public string PathOf(FalFile file) => Path.Combine(_folder, $"{file.Id:N}.bytes");

    public string PartOf(FalFile file, int number) => Path.Combine(_folder, $"{file.Id:N}.part-{number}");

    /// <summary>Takes the bytes of another file, which is then gone.</summary>
    public void Fill(FalFile file, string from) => File.Move(from, PathOf(file), overwrite: true);
}
