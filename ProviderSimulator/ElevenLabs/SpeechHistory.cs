using System.Text.Json;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>Finished syntheses with their sound, on disk.</summary>
public sealed class SpeechHistory(IOptions<SimulatorOptions> options)
{
    private readonly Lock _gate = new();
    private readonly string _folder = options.Value.Folder("elevenlabs/history");

    public void Add(HistoryItem item, byte[] audio)
    {
        lock (_gate)
        {
            File.WriteAllBytes(AudioPath(item), audio);
            var path = Path.Combine(_folder, $"{item.Id}.json");
            File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(item, ApiJson.Options));
            File.Move(path + ".new", path, overwrite: true);
        }
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<HistoryItem> Of(string owner) =>
        [.. Directory.EnumerateFiles(_folder, "*.json").Select(Read).Where(item => item.Owner == owner).OrderByDescending(item => item.At)];

    public HistoryItem? Find(string owner, string id) => Of(owner).FirstOrDefault(item => item.Id == id);

    public string AudioPath(HistoryItem item) => Path.Combine(_folder, $"{item.Id}.audio");

    private static HistoryItem Read(string path) => JsonSerializer.Deserialize<HistoryItem>(File.ReadAllBytes(path), ApiJson.Options)!;
}
