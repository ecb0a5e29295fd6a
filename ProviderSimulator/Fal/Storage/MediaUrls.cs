namespace VideoGen.ProviderSimulator.Fal.Storage;

/// <summary>Turns an input's URL into a local file: data URIs and fal's own storage. The simulator reads no other servers.</summary>
public sealed class MediaUrls(FalFileStore files)
{
    /// <returns><paramref name="path"/>.</returns>
    /// <exception cref="Requests.ProviderRefusal">422 <c>file_download_error</c>.</exception>
    public string Fetch(string url, string path)
    {
        var comma = url.IndexOf(";base64,", StringComparison.Ordinal);
        if (url.StartsWith("data:", StringComparison.Ordinal) && comma >= 0)
        {
            var bytes = new byte[url.Length];
            if (!Convert.TryFromBase64Chars(url.AsSpan(comma + ";base64,".Length), bytes, out var length)) throw Lost(url[..(comma + 1)]);
            File.WriteAllBytes(path, bytes.AsSpan(0, length));
            return path;
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || Find(address.AbsolutePath) is not { } file) throw Lost(url);
        File.Copy(files.PathOf(file), path);
        return path;
    }

    private FalFile? Find(string path) =>
        path.StartsWith(FalFile.Folder, StringComparison.Ordinal)
            && Guid.TryParse(path.Split('/')[3], out var id)
            && files.Find(id) is { } file
            && files.IsFilled(file)
                ? file
                : null;

    private static Requests.ProviderRefusal Lost(string url) =>
        FalErrors.Model(FalErrors.Detail("video_url", "Failed to download the file. Please check if the URL is accessible and try again.", "file_download_error", url));
}
