using VideoGen.Media.Files;

namespace VideoGen.ServiceTests.AnalysisService;

/// <summary>Footage that does not belong to the repository: <c>VIDEOGEN_SAMPLES</c>, or <c>../shared/samples</c> beside it.</summary>
internal static class RealFootage
{
    public static string? Folder { get; } = Find();

    public static string CopyTo(WorkFolder folder, string name)
    {
        var path = folder.File(name);
        File.Copy(Path.Combine(Folder!, name), path);
        return path;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("VIDEOGEN_SAMPLES") is { Length: > 0 } named) return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "samples"))) return Path.Combine(folder.FullName, "shared", "samples");
        return null;
    }
}
