using VideoGen.AudioService.Mixing;
using VideoGen.Media.Files;
using VideoGen.Media.Measuring;
using VideoGen.ServiceTests.Media;

namespace VideoGen.ServiceTests.AudioService;

public sealed class TrackMixerTests : IDisposable
{
    /// <summary>Bursts with gaps between them, peaks far above the mean: as hard to level as speech.</summary>
    private const string SpeechLike = "aevalsrc='0.6*sin(2*PI*180*t)*pow(abs(sin(2*PI*1.7*t)),6)+0.05*(random(0)-0.5)':s=44100:d=2";

    private readonly MediaTools _media = new();

    private TrackMixer Mixer => new(_media.Ffmpeg, new LoudnessMeter(_media.Ffmpeg));

    [Fact]
    public async Task Lines_lie_in_their_places_over_the_ducked_sound_of_the_user()
    {
        var folder = _media.NewFolder();
        var line = await _media.RenderAsync(folder, "line.mp3", [SpeechLike], "-ac", "1", "-b:a", "128k");
        var own = await _media.RenderAsync(folder, "own.mp3", ["sine=frequency=880:duration=30,volume=-12dB"], "-ac", "2");
        var placed = LinePlacement.Place([new SpokenLine(1, "one", line, 1, 2), new SpokenLine(3, "two", line, 6, 2)], 10.5);

        var track = await Mixer.MixAsync(folder, new MixOrder(10.5, placed) { Beds = [new SoundBed(own, 30, 0, Repeats: false)] }, CancellationToken.None);

        var facts = await _media.Probe.ProbeAsync(folder, track.Path, CancellationToken.None);
        Assert.Equal(("aac", 48000, 2, 10.5), (facts.AudioCodec, facts.SampleRate, facts.Channels, Math.Round(facts.AudioDuration, 2)));
        await AssertLevelAsync(folder, track);
        var speech = await BandAsync(folder, track.Path, "bandpass=f=180:w=60", 1.2, 1.6);
        var pause = await BandAsync(folder, track.Path, "bandpass=f=180:w=60", 4, 1.6);
        Assert.True(speech > pause + 20, $"{speech} against {pause} dB at the line");
        var lowered = await BandAsync(folder, track.Path, "bandpass=f=880:w=60", 1.3, 1.6);
        var full = await BandAsync(folder, track.Path, "bandpass=f=880:w=60", 4, 1.6);
        Assert.True(full > lowered + 4, $"{full} against {lowered} dB of the user's sound");
    }

    [Fact]
    public async Task Short_own_audio_is_not_looped_and_the_track_is_as_long_as_the_video()
    {
        var folder = _media.NewFolder();
        var own = await _media.RenderAsync(folder, "own.mp3", ["sine=frequency=440:duration=3"], "-ac", "2");
        var track = await Mixer.MixAsync(folder, new MixOrder(8, []) { Beds = [new SoundBed(own, 3, 0, Repeats: false)] }, CancellationToken.None);
        await AssertLevelAsync(folder, track);
        Assert.Equal(8, Math.Round((await _media.Probe.ProbeAsync(folder, track.Path, CancellationToken.None)).AudioDuration, 2));
        Assert.True(await BandAsync(folder, track.Path, "anull", 4, 3) < -70);
    }

    [Fact]
    public async Task Short_music_goes_on_to_the_end_below_the_voice_and_effects_are_heard_at_their_place()
    {
        var folder = _media.NewFolder();
        var line = await _media.RenderAsync(folder, "line.mp3", [SpeechLike], "-ac", "1", "-b:a", "128k");
        var music = await _media.RenderAsync(folder, "music.flac", ["sine=frequency=440:duration=5,volume=-6dB"], "-ac", "2");
        var effect = await _media.RenderAsync(folder, "effect.flac", ["sine=frequency=2500:duration=2,volume=-12dB"], "-ac", "2");
        var levels = new MixLevels(new LoudnessMeter(_media.Ffmpeg));
        async Task<double> GainAsync(string path, double level) => (await levels.GainAsync(folder, path, level, CancellationToken.None))!.Value;
        var order = new MixOrder(16, LinePlacement.Place([new SpokenLine(1, "one", line, 1, 2, await GainAsync(line, MixLevels.Voice))], 16))
        {
            Beds = [new SoundBed(music, 5, await GainAsync(music, MixLevels.MusicUnderVoice), Repeats: true)],
            Sounds = [new PlacedSound(effect, 7, 2, await GainAsync(effect, MixLevels.Effects))],
        };

        var track = await Mixer.MixAsync(folder, order, CancellationToken.None);

        await AssertLevelAsync(folder, track);
        // The seams of the repeated music are at 3-5, 6-8, 9-11 and 12-14 s; the last second fades out.
        var stretches = new List<double>();
        foreach (var start in new[] { 3.2, 5, 9.2, 11, 13, 14.5 }) stretches.Add(await BandAsync(folder, track.Path, "bandpass=f=440:w=60", start, 0.8));
        Assert.True(stretches.Max() - stretches.Min() < 5, $"music between {stretches.Min()} and {stretches.Max()} dB");
        var lowered = await BandAsync(folder, track.Path, "bandpass=f=440:w=60", 1.3, 1.6);
        Assert.True(stretches.Min() > lowered + 3, $"{stretches.Min()} against {lowered} dB of music under the voice");
        var voice = await BandAsync(folder, track.Path, "anull", 1.2, 1.6);
        Assert.True(voice > lowered + 10, $"voice {voice} over music {lowered} dB");
        var heard = await BandAsync(folder, track.Path, "bandpass=f=2500:w=100", 7.2, 1.6);
        var before = await BandAsync(folder, track.Path, "bandpass=f=2500:w=100", 5, 1.6);
        Assert.True(heard > before + 25, $"{heard} against {before} dB at the effect");
    }

    [Fact]
    public async Task A_plan_without_sound_gives_a_silent_track()
    {
        var folder = _media.NewFolder();
        var track = await Mixer.MixAsync(folder, new MixOrder(4.2, []), CancellationToken.None);
        Assert.Equal((null, null), (track.IntegratedLoudness, track.TruePeak));
        Assert.Equal(4.2, Math.Round((await _media.Probe.ProbeAsync(folder, track.Path, CancellationToken.None)).AudioDuration, 2));
    }

    public void Dispose() => _media.Dispose();

    private async Task AssertLevelAsync(WorkFolder folder, MixedTrack track)
    {
        var measured = await new LoudnessMeter(_media.Ffmpeg).MeasureAsync(folder, track.Path, CancellationToken.None);
        Assert.InRange(measured.Integrated, -15, -13);
        Assert.True(measured.TruePeak <= -1, $"{measured.TruePeak} dBTP");
        Assert.Equal((measured.Integrated, measured.TruePeak), (track.IntegratedLoudness, track.TruePeak));
    }

    /// <summary>Mean level in dB of one band in one stretch.</summary>
    private async Task<double> BandAsync(WorkFolder folder, string path, string filter, double start, double length)
    {
        var result = await _media.Ffmpeg.RunAsync(new()
        {
            Folder = folder,
            Inputs = [VideoGen.Media.Ffmpeg.MediaInput.File(path)],
            Arguments = ["-af", FormattableString.Invariant($"atrim=start={start}:duration={length},{filter},volumedetect"), "-f", "null", "-"],
            Timeout = TimeSpan.FromSeconds(30),
            ReadReports = true,
        }, CancellationToken.None);
        var line = result.ErrorLines.Last(line => line.Contains("mean_volume", StringComparison.Ordinal));
        return double.Parse(line.Split("mean_volume:")[1].Replace("dB", ""), System.Globalization.CultureInfo.InvariantCulture);
    }
}
