using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.ProjectService.Projects;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProjectService.Events;

/// <summary>One row of the event stream of a project. Sequence numbers begin at 1 and have no gaps.</summary>
public sealed class ProjectEvent
{
    public required Guid ProjectId { get; init; }
    public required long Sequence { get; init; }

    /// <summary>One of <see cref="ProjectEventTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>JSON object: status, step and progress after the change, then the details of this type.</summary>
    public required string Data { get; init; }
    public required DateTimeOffset Time { get; init; }

    public static ProjectEvent Of(VideoProject project, long sequence, string type, DateTimeOffset now, object? details)
    {
        var data = new JsonObject
        {
            ["status"] = JsonSerializer.SerializeToNode(project.Status, ApiJson.Options),
            ["step"] = project.Step,
            ["progress"] = project.Progress,
            ["time"] = JsonSerializer.SerializeToNode(now, ApiJson.Options),
        };
        if (details is not null && JsonSerializer.SerializeToNode(details, details.GetType(), ApiJson.Options) is JsonObject more)
            foreach (var (name, value) in more.ToList())
            {
                more.Remove(name);
                data[name] = value;
            }

        return new ProjectEvent { ProjectId = project.Id, Sequence = sequence, Type = type, Time = now, Data = data.ToJsonString() };
    }
}
