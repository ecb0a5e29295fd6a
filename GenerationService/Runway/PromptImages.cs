using VideoGen.GenerationService.Providers;
using VideoGen.Media.Files;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Runway;

/// <summary>Hands an image of our object store to Runway: inside the request when it is small, as an upload otherwise.</summary>
public sealed class PromptImages(ObjectTransfer objects, RunwayClient runway, WorkFolders folders)
{
    /// <summary>Runway takes data URIs up to 5 MB.</summary>
    private const long MaxDataUriLength = 5_000_000;

    /// <exception cref="FileNotFoundException">There is no such object.</exception>
    public async Task<string> OfferAsync(string path, ProviderKey key, CancellationToken cancellationToken)
    {
        using var folder = folders.Create();
        var file = folder.File("image" + Path.GetExtension(path));
        await objects.DownloadAsync(path, file, cancellationToken);
        var contentType = ImageTypes.Of(file);
        if (new FileInfo(file).Length * 4 / 3 > MaxDataUriLength - 100) return await runway.UploadAsync(file, contentType, key, cancellationToken);
        return $"data:{contentType};base64,{Convert.ToBase64String(await File.ReadAllBytesAsync(file, cancellationToken))}";
    }
}
