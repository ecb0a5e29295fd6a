using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

internal static class DataFolder
{
    public static DataFolderAnnotation For(IResource resource, string? nameOrPath, bool isReadOnly) => isReadOnly
        ? throw new DistributedApplicationException($"The native server of '{resource.Name}' cannot run on read-only data.")
        : new DataFolderAnnotation(nameOrPath ?? resource.Name);
}
