using VideoGen.Media.Files;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.GenerationService.Providers;

/// <summary>Reads pictures of our object store for requests that hold them.</summary>
public sealed class InlineImages(ObjectTransfer objects, WorkFolders folders)
{
    /// <exception cref="FileNotFoundException">There is no such object.</exception>
    public async Task<IReadOnlyDictionary<InputImage, InlineImage>> ReadAsync(IEnumerable<InputImage> images, CancellationToken cancellationToken)
    {
        var read = new Dictionary<InputImage, InlineImage>();
        foreach (var image in images.Distinct()) read[image] = await ReadAsync(image, cancellationToken);
        return read;
    }

    private async Task<InlineImage> ReadAsync(InputImage image, CancellationToken cancellationToken)
    {
        using var folder = folders.Create();
        var file = folder.File("image" + Path.GetExtension(image.Path));
        await objects.DownloadAsync(image.Path, file, cancellationToken);
        return new InlineImage(Convert.ToBase64String(await File.ReadAllBytesAsync(file, cancellationToken)), ImageTypes.Of(file));
    }
}
