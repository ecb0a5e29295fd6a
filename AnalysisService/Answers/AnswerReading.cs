namespace VideoGen.AnalysisService.Answers;

/// <summary>What could be made of an answer: a value, or what is wrong with it.</summary>
/// <param name="Issues">Empty exactly when there is a value; written so that the model understands them.</param>
public sealed record AnswerReading<T>(T? Value, IReadOnlyList<string> Issues) where T : class
{
    public static AnswerReading<T> Good(T value) => new(value, []);

    public static AnswerReading<T> Broken(params IReadOnlyList<string> issues) => new(null, issues);
}
