using VideoGen.AnalysisService.Answers;
using VideoGen.AnalysisService.Planning;
using VideoGen.Contracts.Plans;

namespace VideoGen.AnalysisService.Chat;

/// <summary>What the model is told in one turn of the chat.</summary>
public sealed record ChatFacts
{
    private const int MaxMessage = 4000;
    private const int MaxEarlierLine = 600;
    private const int MaxEarlierLines = 12;
    private const int MaxSummary = 600;

    public required string Message { get; init; }
    public required IReadOnlyList<ChatLine> History { get; init; }
    public required GenerationPlan Plan { get; init; }
    public string? SampleSummary { get; init; }
    public required IReadOnlyList<ModelFacts> Models { get; init; }

    public static ChatFacts Of(ChatTurn turn, IReadOnlyList<ModelFacts> models) => new()
    {
        Message = FencedFacts.Capped(turn.Message, MaxMessage)!,
        History = [.. turn.History.TakeLast(MaxEarlierLines).Select(line => line with { Content = FencedFacts.Capped(line.Content, MaxEarlierLine)! })],
        Plan = turn.Plan,
        SampleSummary = FencedFacts.Capped(turn.AnalysisSummary?.VisualAnalysis.Summary, MaxSummary),
        Models = models,
    };
}
