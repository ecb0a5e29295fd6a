using System.Diagnostics;
using OpenTelemetry;

namespace VideoGen.ServiceDefaults.Telemetry;

/// <summary>A span takes the project over from the span that it is part of.</summary>
internal sealed class InheritedProjectTag : BaseProcessor<Activity>
{
    public override void OnStart(Activity data)
    {
        if (data.Parent?.GetTagItem(ProjectTag.Name) is { } project) data.SetTag(ProjectTag.Name, project);
    }
}
