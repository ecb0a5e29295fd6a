using VideoGen.Contracts.Storage;
using VideoGen.StorageService.Files;

namespace VideoGen.UnitTests.StorageService;

public class ObjectKeyPartsTests
{
    private static readonly Guid s_project = Guid.Parse("7d0c2f1e-3b1a-4c58-9c39-0a4f3d1b2c5e");

    public static TheoryData<string, FileKind> Keys => new()
    {
        { ObjectKeys.SampleVideo("default_user", s_project, ".mp4"), FileKind.Sample },
        { ObjectKeys.CharacterImage("default_user", s_project, ".png"), FileKind.Character },
        { ObjectKeys.Audio("default_user", s_project, ".mp3"), FileKind.Audio },
        { ObjectKeys.KeyFrame("default_user", s_project, 3), FileKind.Analysis },
        { ObjectKeys.FirstFrame("default_user", s_project, s_project, 1, 2), FileKind.Generated },
        { ObjectKeys.FinalVideo("default_user", s_project, s_project), FileKind.Generated },
        { ObjectKeys.Project("default_user", s_project) + "temp/processing_files/a.mp4", FileKind.Temporary },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_key_of_the_layout_tells_its_owner_and_its_kind(string key, FileKind kind)
    {
        Assert.True(ObjectKeyParts.TryRead(key, out var parts));
        Assert.Equal(new ObjectKeyParts("default_user", s_project, kind), parts);
    }

    [Theory]
    [InlineData("users/u/projects/not-a-project/input/audio.mp3")]
    [InlineData("users/u/projects/7d0c2f1e-3b1a-4c58-9c39-0a4f3d1b2c5e/other/a.mp4")]
    [InlineData("users/u/projects/7d0c2f1e-3b1a-4c58-9c39-0a4f3d1b2c5e/input/a.mp4")]
    [InlineData("users/u/projects/7d0c2f1e-3b1a-4c58-9c39-0a4f3d1b2c5e/generated/../a.mp4")]
    [InlineData("users/u/projects/7d0c2f1e-3b1a-4c58-9c39-0a4f3d1b2c5e/")]
    public void Any_other_key_is_not_one_of_ours(string key) => Assert.False(ObjectKeyParts.TryRead(key, out _));
}
