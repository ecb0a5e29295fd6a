using VideoGen.StorageService.Objects;

namespace VideoGen.UnitTests.StorageService;

public class AttachmentNameTests
{
    [Theory]
    [InlineData(null, "attachment")]
    [InlineData(" .. ", "attachment")]
    [InlineData("final video.mp4", "attachment; filename=\"final video.mp4\"; filename*=UTF-8''final%20video.mp4")]
    [InlineData("../../etc/passwd\r\nX: y", "attachment; filename=\"_.._etc_passwdX_ y\"; filename*=UTF-8''_.._etc_passwdX_%20y")]
    [InlineData("gpj.\u202eäöü.mp4", "attachment; filename=gpj.___.mp4; filename*=UTF-8''gpj.%C3%A4%C3%B6%C3%BC.mp4")]
    public void A_name_is_made_harmless_and_kept_readable(string? name, string disposition) => Assert.Equal(disposition, AttachmentName.Disposition(name));
}
