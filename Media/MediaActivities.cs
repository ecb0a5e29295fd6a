using System.Diagnostics;

namespace VideoGen.Media;

/// <summary>One span per ffmpeg or ffprobe run, without a path in it.</summary>
internal static class MediaActivities
{
    private const string ProjectId = "videogen.project_id";

    private static readonly ActivitySource s_source = new("VideoGen.Media");

    public static Activity? Start(string program, string operation)
    {
        var project = ProjectOf(Activity.Current);
        var activity = s_source.StartActivity(program);
        activity?.SetTag("media.operation", operation);
        if (project is not null) activity?.SetTag(ProjectId, project);
        return activity;
    }

    public static void End(Activity? activity, int exitCode)
    {
        activity?.SetTag("media.exit_code", exitCode);
        activity?.SetStatus(exitCode == 0 ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
    }

    private static object? ProjectOf(Activity? activity)
    {
        for (; activity is not null; activity = activity.Parent)
            if (activity.GetTagItem(ProjectId) is { } project) return project;
        return null;
    }
}
