using System.Diagnostics;

namespace VideoGen.ServiceDefaults.Telemetry;

/// <summary>Puts the project's id on the spans that concern it, so that one search finds a whole run.</summary>
public static class ProjectTag
{
    public const string Name = "videogen.project_id";

    /// <summary>Tags the span of every request whose route names a project as <c>/projects/{id}</c>.</summary>
    internal static IApplicationBuilder UseProjectTag(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.RouteValues.TryGetValue("id", out var id) && Guid.TryParse(id as string, out var project)
            && context.Request.Path.Value?.Contains("/projects/", StringComparison.Ordinal) == true)
            Activity.Current?.SetTag(Name, project.ToString());
        return next(context);
    });
}
