using System.Text.Json;
using VideoGen.AnalysisService.Answers;
using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.AnalysisService.Planning;

/// <summary>Reads a model's plan, straightens what is mere rounding, and checks the rest without mercy.</summary>
public sealed class PlanReading(ModelCatalogue catalogue)
{
    /// <param name="cuts">Starts of the sample's shots in seconds.</param>
    /// <param name="duration">Seconds that the plan has to cover.</param>
    public AnswerReading<GenerationPlan> Read(string answer, IReadOnlyList<double> cuts, double duration)
    {
        GenerationPlan? plan;
        try
        {
            plan = JsonSerializer.Deserialize<GenerationPlan>(answer, ApiJson.Options);
        }
        catch (JsonException exception)
        {
            return AnswerReading<GenerationPlan>.Broken($"It is not JSON of the schema (at {exception.Path ?? "the start"}).");
        }

        if (plan is null) return AnswerReading<GenerationPlan>.Broken("It is empty.");
        var straightened = PlanDivision.Divide(PlanSnapping.Snap(plan, cuts, duration), catalogue);
        var issues = PlanValidator.Check(straightened, catalogue, duration);
        return issues.Count == 0 ? AnswerReading<GenerationPlan>.Good(straightened) : AnswerReading<GenerationPlan>.Broken([.. issues.Select(issue => issue.ToString())]);
    }
}
