using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProviderSimulator.Speech;

/// <summary>The latest of what the simulator has said, on disk.</summary>
public sealed class SpokenLines(IOptions<SimulatorOptions> options)
{
    private const int MostRemembered = 200;

    private readonly Lock _gate = new();
    private readonly string _folder = options.Value.Folder("speech/lines");

    /// <summary>The same text in the same voice is kept once.</summary>
    public void Remember(SpeechOrder order, SpokenLine line)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{order.Text}\n{order.Language}\n{order.Voice}\n{order.Speed}")))[..24];
        lock (_gate)
        {
            var path = Path.Combine(_folder, name + ".json");
            File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(line with { Envelope = [.. line.Envelope.Select(level => Math.Round(level, 4))] }, ApiJson.Options));
            File.Move(path + ".new", path, overwrite: true);
        }
    }

    public IReadOnlyList<SpokenLine> Latest()
    {
        lock (_gate)
        {
            return [.. new DirectoryInfo(_folder).EnumerateFiles("*.json").OrderByDescending(file => file.LastWriteTimeUtc).Take(MostRemembered)
                .Select(file => JsonSerializer.Deserialize<SpokenLine>(File.ReadAllBytes(file.FullName), ApiJson.Options)!)];
        }
    }
}
