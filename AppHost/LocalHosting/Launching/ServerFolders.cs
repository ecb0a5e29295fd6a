using Aspire.Hosting.ApplicationModel;
using VideoGen.LocalHosting.Running;

namespace VideoGen.LocalHosting.Launching;

/// <summary>Where a native server keeps its data: in the volume it was given, else in a folder that every start of the AppHost empties.</summary>
internal sealed class ServerFolders(LocalHostingOptions options)
{
    private readonly HashSet<string> _emptied = [];

    public string Of(IResource resource)
    {
        if (resource.Annotations.OfType<DataFolderAnnotation>().LastOrDefault() is { } data) return Path.Combine(options.DataFolder, data.NameOrPath);

        var folder = Path.Combine(options.DataFolder, "temporary", resource.Name);
        lock (_emptied)
            if (_emptied.Add(folder) && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return folder;
    }
}
