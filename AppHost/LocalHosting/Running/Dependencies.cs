using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace VideoGen.LocalHosting.Running;

/// <summary>Who waits for whom. A child (a database) also waits for its parent (the server).</summary>
internal sealed class Dependencies(IEnumerable<IResource> resources)
{
    private readonly IReadOnlyList<IResource> _resources = [.. resources];

    public static IEnumerable<WaitAnnotation> Of(IResource resource)
    {
        var declared = resource.Annotations.OfType<WaitAnnotation>();
        return resource is IResourceWithParent child ? declared.Prepend(new WaitAnnotation(child.Parent, WaitType.WaitUntilHealthy)) : declared;
    }

    public IEnumerable<IResource> WaitersOf(IResource resource) => _resources.Where(other => Of(other).Any(wait => wait.Resource == resource));

    public bool IsAwaitedToComplete(IResource resource) =>
        _resources.SelectMany(Of).Any(wait => wait.Resource == resource && wait.WaitType == WaitType.WaitForCompletion);

    /// <exception cref="DistributedApplicationException">Two resources wait for each other, so neither would ever start.</exception>
    public void RefuseCycles()
    {
        foreach (var resource in _resources) Visit(resource, []);
    }

    private static void Visit(IResource resource, IReadOnlyList<IResource> path)
    {
        if (path.Contains(resource))
            throw new DistributedApplicationException($"These resources wait for each other: {string.Join(" -> ", path.Append(resource).Select(step => step.Name))}.");
        foreach (var wait in Of(resource)) Visit(wait.Resource, [.. path, resource]);
    }
}
