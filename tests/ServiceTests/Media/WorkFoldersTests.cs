using Microsoft.Extensions.Options;
using VideoGen.Media;
using VideoGen.Media.Files;

namespace VideoGen.ServiceTests.Media;

public sealed class WorkFoldersTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("work-folders").FullName;

    [Fact]
    public void A_job_folder_is_removed_with_everything_in_it()
    {
        using var folders = Folders();
        var folder = folders.Create();
        File.WriteAllText(folder.File("a.txt"), "a");

        folder.Dispose();

        Assert.False(Directory.Exists(folder.Path));
    }

    [Fact]
    public void What_a_dead_process_left_is_removed_and_what_a_living_one_uses_stays()
    {
        var dead = Directory.CreateDirectory(Path.Combine(_root, Guid.NewGuid().ToString("N"), "job")).Parent!;
        using var living = Folders();
        using var used = living.Create();

        using var started = Folders();

        Assert.False(Directory.Exists(dead.FullName));
        Assert.True(Directory.Exists(used.Path));
    }

    [Fact]
    public void Nothing_stays_after_a_clean_end()
    {
        Folders().Dispose();

        Assert.Empty(Directory.EnumerateFileSystemEntries(_root));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private WorkFolders Folders() => new(Options.Create(new MediaOptions { WorkFolder = _root }));
}
