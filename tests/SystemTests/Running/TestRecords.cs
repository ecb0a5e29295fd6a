namespace VideoGen.SystemTests.Running;

/// <summary>Keeps a run's logs, spans and pictures where <c>./videogen test</c> asks for them, and deletes the rest.</summary>
internal static class TestRecords
{
    public static string Folder { get; } = Directory.CreateDirectory(
        Environment.GetEnvironmentVariable("VIDEOGEN_TEST_DATA") ?? Path.Combine(Path.GetTempPath(), "videogen-test-records")).FullName;

    public static void Keep(string dataFolder)
    {
        var kept = Directory.CreateDirectory(Path.Combine(Folder, Path.GetFileName(dataFolder))).FullName;
        foreach (var name in new[] { "logs", "telemetry" })
        {
            var from = Path.Combine(dataFolder, name);
            if (!Directory.Exists(from)) continue;
            foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(kept, Path.GetFileName(file)), overwrite: true);
        }

        Directory.Delete(dataFolder, recursive: true);
    }
}
