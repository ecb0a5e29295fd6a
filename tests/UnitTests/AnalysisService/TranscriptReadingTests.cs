using VideoGen.AnalysisService.Opinions;
using VideoGen.Contracts.Analysis;

namespace VideoGen.UnitTests.AnalysisService;

public class TranscriptReadingTests
{
    [Fact]
    public void Words_that_the_recogniser_heard_in_music_are_dropped()
    {
        var reading = TranscriptReading.Read(
            """
            {"task":"transcribe","language":"English","duration":8,"text":" Hi there. Thanks for watching!",
             "segments":[{"id":0,"start":0,"end":3,"text":" Hi there.","avg_logprob":-0.2,"no_speech_prob":0.01},
                         {"id":1,"start":3,"end":8,"text":" Thanks for watching!","avg_logprob":-0.4,"no_speech_prob":0.9}],
             "words":[{"word":"Hi","start":0.1,"end":0.4},{"word":"there","start":0.4,"end":0.9},{"word":"Thanks","start":4,"end":4.4}],
             "x_groq":{"id":"req_1"}}
            """);

        Assert.Equal(("English", "Hi there."), (reading.Value!.Language, reading.Value.Text));
        Assert.Equal([new TranscriptWord("Hi", 0.1, 0.4), new TranscriptWord("there", 0.4, 0.9)], reading.Value.Words);
    }

    [Fact]
    public void Segments_may_be_missing() => Assert.Equal("Hello", TranscriptReading.Read("""{"language":"en","text":"Hello"}""").Value!.Text);

    [Fact]
    public void What_is_no_transcription_is_said_to_be_none() => Assert.NotEmpty(TranscriptReading.Read("<html>busy</html>").Issues);
}
