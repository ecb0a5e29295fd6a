using VideoGen.Media.Files;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.GenerationService.Runway;

/// <summary>Hands an image of our object store to Runway: inside the request when it is small, as an upload otherwise.</summary>
public sealed class PromptImages(ObjectTransfer objects, RunwayClient runway, WorkFolders folders)
{
    /// <summary>Runway takes data URIs up to 5 MB.</summary>
    private const long MaxDataUriLength = 5_000_000;

    /// <exception cref="FileNotFoundException">There is no such object.</exception>
    public async Task<string> OfferAsync(string key, CancellationToken cancellationToken)
    {
        using var folder = folders.Create();
        var path = folder.File("image" + Path.GetExtension(key));
        await objects.DownloadAsync(key, path, cancellationToken);
        var contentType = ContentType(path);
        if (new FileInfo(path).Length * 4 / 3 > MaxDataUriLength - 100) return await runway.UploadAsync(path, contentType, cancellationToken);
        return $"data:{contentType};base64,{Convert.ToBase64String(await File.ReadAllBytesAsync(path, cancellationToken))}";
    }

    private static string ContentType(string path) => Path.GetExtension(path) switch
    {
        ".png" => "image/png",
        ".webp" => "image/webp",
        _ => "image/jpeg",
    };
}
