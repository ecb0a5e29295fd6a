namespace VideoGen.LocalHosting.Native;

/// <summary>A folder outside a private one for the files of a server that runs as another user; gone soon after the private one is.</summary>
internal static class ReachableFolder
{
    private const string Parent = "/var/tmp";
    private const string Prefix = "videogen-postgres-";
    private const string OriginFile = "origin";

    public static string For(string dataFolder)
    {
        RemoveAbandoned();
        var nameFile = Path.Combine(dataFolder, "cluster-name");
        if (!File.Exists(nameFile)) File.WriteAllText(nameFile, $"{Prefix}{Guid.NewGuid():N}");
        var folder = Directory.CreateDirectory(Path.Combine(Parent, File.ReadAllText(nameFile).Trim())).FullName;
        File.WriteAllText(Path.Combine(folder, OriginFile), dataFolder);
        return folder;
    }

    /// <summary>Whoever deletes a data folder does not know of this one.</summary>
    private static void RemoveAbandoned()
    {
        foreach (var folder in Directory.GetDirectories(Parent, Prefix + "*"))
        {
            var origin = Path.Combine(folder, OriginFile);
            // No origin, or none yet: it is being made right now.
            if (!File.Exists(origin) || File.ReadAllText(origin) is "" || Directory.Exists(File.ReadAllText(origin))) continue;
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (DirectoryNotFoundException)
            {
                // Another start removes it at the same time.
            }
        }
    }
}
