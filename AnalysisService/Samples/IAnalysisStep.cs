using VideoGen.AnalysisService.Answers;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Samples;

/// <summary>One bought opinion.</summary>
public interface IAnalysisStep
{
    /// <summary>Where the analysis stands before the step.</summary>
    AnalysisCheckpoint From { get; }

    /// <summary>Its name once done, as <see cref="Contracts.Analysis.AnalysisProgressed"/> tells it.</summary>
    string Done { get; }

    /// <summary>Asks, and records the answer on <paramref name="analysis"/>.</summary>
    /// <exception cref="AnswerDelayedException">Ask again later.</exception>
    /// <exception cref="AnswerRefusedException">There is no answer to be had.</exception>
    /// <exception cref="AllowanceExceededException">It could cost more than was approved.</exception>
    Task RunAsync(SampleAnalysis analysis, CancellationToken cancellationToken);
}
