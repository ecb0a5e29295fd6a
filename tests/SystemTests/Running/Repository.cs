namespace VideoGen.SystemTests.Running;

/// <summary>Where the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Real footage beside the repository; null where it is not there.</summary>
    public static string? RealSample(string name)
    {
        var path = Path.Combine(Root, "..", "shared", "samples", name);
        return File.Exists(path) ? Path.GetFullPath(path) : null;
    }

    /// <summary>A program's assembly, built in the same configuration as the tests.</summary>
    public static string Built(string project)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(Root, project, "bin", configuration, "net10.0", $"VideoGen.{project}.dll");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "VideoGen.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests run inside a checkout only: VideoGen.sln was not found above them.");
    }
}
