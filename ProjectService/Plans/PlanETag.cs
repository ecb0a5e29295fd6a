using System.Globalization;
using VideoGen.ProjectService.Projects;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProjectService.Plans;

/// <summary>The revision number as an entity tag, and the precondition on it.</summary>
public static class PlanETag
{
    public static string Of(int revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <exception cref="ProblemException">428 without If-Match, 412 with the current revision and plan when it names another.</exception>
    public static void RequireMatch(string? ifMatch, VideoProject project)
    {
        if (string.IsNullOrWhiteSpace(ifMatch))
            throw new ProblemException(428, "precondition-required", "Send If-Match with the ETag of the plan that you changed.");
        var named = ifMatch.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (named.Contains("*") || named.Contains(Of(project.Revision))) return;
        var detail = $"The plan was changed meanwhile; revision {project.Revision} is current. Look at it and send your change again.";
        throw new ProblemException(412, "plan-changed", detail)
        {
            Extensions = new Dictionary<string, object?> { ["current_revision"] = project.Revision, ["current_plan"] = project.GenerationPlan },
        };
    }
}
