using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Where a project is; the build writes one class per project reference into the namespace <c>Projects</c>.</summary>
public interface IProjectMetadata : IResourceAnnotation
{
    string ProjectPath { get; }

    LaunchSettings? LaunchSettings => null;

    bool SuppressBuild => false;
}

internal sealed class ProjectMetadata(string path) : IProjectMetadata
{
    public string ProjectPath => path;
}
