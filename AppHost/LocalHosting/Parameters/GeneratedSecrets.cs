using System.Text.Json;
using Aspire.Hosting;
using VideoGen.LocalHosting.Running;

namespace VideoGen.LocalHosting.Parameters;

/// <summary>Secrets that were made once for this data folder, in a file that only its owner can read.</summary>
internal sealed class GeneratedSecrets(string path)
{
    private readonly Lock _lock = new();

    public static GeneratedSecrets Of(IDistributedApplicationBuilder builder) =>
        new(Path.Combine(LocalHostingOptions.From(builder).DataFolder, "secrets.json"));

    public string ReadOrCreate(string name, Func<string> create)
    {
        lock (_lock)
        {
            var secrets = File.Exists(path) ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllText(path)) ?? [] : [];
            if (secrets.TryGetValue(name, out var known)) return known;

            secrets[name] = create();
            Write(JsonSerializer.Serialize(secrets));
            return secrets[name];
        }
    }

    private void Write(string json)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + ".new";
        using (var file = new FileStream(draft, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        using (var writer = new StreamWriter(file)) writer.Write(json);
        File.Move(draft, path, overwrite: true);
    }
}
