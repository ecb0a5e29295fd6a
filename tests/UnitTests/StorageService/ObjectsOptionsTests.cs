using System.ComponentModel.DataAnnotations;
using VideoGen.StorageService.Objects;

namespace VideoGen.UnitTests.StorageService;

public class ObjectsOptionsTests
{
    [Theory]
    [InlineData(ObjectStoreKind.Disk, "Objects__Folder", "Objects__SigningKey")]
    [InlineData(ObjectStoreKind.S3, "Objects__S3__ServiceUrl", "Objects__S3__Bucket", "Objects__S3__AccessKey", "Objects__S3__SecretKey")]
    public void What_is_missing_is_named_by_its_key(ObjectStoreKind kind, params string[] keys)
    {
        var options = new ObjectsOptions { Kind = kind };

        var faults = options.Validate(new ValidationContext(options)).Select(fault => fault.ErrorMessage!).ToList();

        Assert.Equal(keys.Length, faults.Count);
        Assert.All(keys, key => Assert.Contains(faults, fault => fault.Contains(key + " ", StringComparison.Ordinal) || fault.Contains(key + ":", StringComparison.Ordinal)));
    }
}
