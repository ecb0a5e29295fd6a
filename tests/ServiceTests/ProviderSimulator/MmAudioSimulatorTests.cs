using System.Net;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.ServiceTests.ProviderSimulator;

public sealed class MmAudioSimulatorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-simulator-");

    [Fact]
    public async Task A_form_becomes_a_sound_of_the_length_asked_for_and_costs_nothing()
    {
        await using var simulator = new SimulatorHost(_folder.FullName);
        using var http = simulator.CreateClient();
        using var response = await PostAsync(http, ("prompt", "footsteps"), ("duration", "1.5"), ("seed", "7"));
        using var again = await PostAsync(http, ("prompt", "footsteps"), ("duration", "1.5"), ("seed", "7"));
        using var folder = simulator.Services.GetRequiredService<WorkFolders>().Create();
        var path = folder.File("sound.flac");
        var sound = await response.Content.ReadAsByteArrayAsync();
        await File.WriteAllBytesAsync(path, sound);
        var facts = await simulator.Services.GetRequiredService<MediaProbe>().ProbeAsync(folder, path, CancellationToken.None);

        Assert.Equal(("audio/flac", "flac", 1, 44100), (response.Content.Headers.ContentType?.MediaType, facts.AudioCodec, facts.Channels, facts.SampleRate));
        Assert.InRange(facts.AudioDuration, 1.49, 1.51);
        Assert.Equal(sound, await again.Content.ReadAsByteArrayAsync());
        Assert.All(simulator.Services.GetRequiredService<SubmissionLedger>().Entries(), entry => Assert.Equal((LedgerState.Succeeded, 0), (entry.State, entry.ChargeMicros)));
    }

    [Fact]
    public async Task A_bad_field_a_file_that_is_no_video_and_a_wrong_token_are_refused()
    {
        await using var simulator = new SimulatorHost(_folder.FullName, ("Simulator:MmAudio:Token", "the-token"));
        using var http = simulator.CreateClient();
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(http, ("prompt", "rain"))).StatusCode);
        http.DefaultRequestHeaders.Authorization = new("Bearer", "the-token");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(http, ("prompt", "rain"), ("duration", "31"))).StatusCode);
        using var form = new MultipartFormDataContent { { new StringContent("rain"), "prompt" }, { new ByteArrayContent("no video"u8.ToArray()), "video", "clip.mp4" } };
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await http.PostAsync("/mmaudio/generate", form)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/mmaudio/health")).StatusCode);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        return http.PostAsync("/mmaudio/generate", form);
    }
}
