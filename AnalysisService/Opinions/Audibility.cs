using VideoGen.Contracts.Analysis;

namespace VideoGen.AnalysisService.Opinions;

/// <summary>
/// Whether asking for a transcript is worth its price. Levels cannot tell speech from song, so everything that can be heard for long
/// enough to hold a word is asked for; the recogniser itself says where there is none.
/// </summary>
public static class Audibility
{
    private const double QuietestSpeech = -55;
    private const double ShortestWord = 0.4;

    public static bool MayHoldSpeech(VideoAnalysis facts)
    {
        var heard = facts.TechnicalSpecs.Duration - facts.AudioAnalysis.Silences.Sum(silence => silence.End - silence.Start);
        return facts.AudioAnalysis.IntegratedLoudness > QuietestSpeech && heard >= ShortestWord;
    }
}
