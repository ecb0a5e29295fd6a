using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static class WaitExtensions
{
    /// <summary>Starts after every replica of the other runs, is healthy and ready. When the other fails, so does this one.</summary>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency) where T : IResourceWithWaitSupport =>
        builder.Add(dependency.Resource, WaitType.WaitUntilHealthy, WaitBehavior.StopOnResourceUnavailable);

    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, WaitBehavior waitBehavior)
        where T : IResourceWithWaitSupport => builder.Add(dependency.Resource, WaitType.WaitUntilHealthy, waitBehavior);

    public static IResourceBuilder<T> WaitForStart<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency) where T : IResourceWithWaitSupport =>
        builder.Add(dependency.Resource, WaitType.WaitUntilStarted, WaitBehavior.StopOnResourceUnavailable);

    /// <summary>Starts after the other ended with <paramref name="exitCode"/>.</summary>
    public static IResourceBuilder<T> WaitForCompletion<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency, int exitCode = 0)
        where T : IResourceWithWaitSupport => builder.Add(dependency.Resource, WaitType.WaitForCompletion, WaitBehavior.StopOnResourceUnavailable, exitCode);

    private static IResourceBuilder<T> Add<T>(this IResourceBuilder<T> builder, IResource dependency, WaitType waitType, WaitBehavior behavior, int exitCode = 0)
        where T : IResourceWithWaitSupport
    {
        var resource = (IResource)builder.Resource;
        if (dependency == resource) throw new DistributedApplicationException($"The resource '{resource.Name}' waits for itself.");
        if (resource is IResourceWithParent child && child.Parent == dependency)
            throw new DistributedApplicationException($"The resource '{resource.Name}' waits for its own parent '{dependency.Name}'.");
        return builder.WithAnnotation(new WaitAnnotation(dependency, waitType, exitCode) { WaitBehavior = behavior });
    }
}
