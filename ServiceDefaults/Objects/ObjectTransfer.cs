using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace VideoGen.ServiceDefaults.Objects;

/// <summary>Moves files between a worker's folder and the object store over signed URLs; bytes never cross a queue.</summary>
public sealed class ObjectTransfer(ObjectLinks links, IHttpClientFactory clients)
{
    /// <summary>The client that follows signed URLs; its handler logs nothing.</summary>
    public const string ClientName = "objects";

    /// <exception cref="FileNotFoundException">There is no such object.</exception>
    public async Task DownloadAsync(string key, string path, CancellationToken cancellationToken)
    {
        var link = await links.IssueAsync(new LinkRequest(key, "GET"), cancellationToken);
        using var client = clients.CreateClient(ClientName);
        using var response = await client.GetAsync(link.Url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound) throw new FileNotFoundException("There is no such object.", key);
        EnsureSuccess(response, "read", key);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 81920, useAsync: true);
        await response.Content.CopyToAsync(file, cancellationToken);
    }

    /// <summary>Puts a whole file under a key, replacing what was there. Safe to repeat.</summary>
    public async Task<StoredObject> UploadAsync(string path, string key, string contentType, CancellationToken cancellationToken)
    {
        var sha256 = await HashAsync(path, cancellationToken);
        var link = await links.IssueAsync(new LinkRequest(key, "PUT", ContentType: contentType), cancellationToken);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, useAsync: true);
        using var content = new StreamContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        content.Headers.ContentLength = file.Length;
        using var client = clients.CreateClient(ClientName);
        using var response = await client.PutAsync(link.Url, content, cancellationToken);
        EnsureSuccess(response, "written", key);
        return new StoredObject(key, file.Length, sha256);
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, useAsync: true);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    /// <summary>Names the object, never the signed URL, in the error.</summary>
    private static void EnsureSuccess(HttpResponseMessage response, string verb, string key)
    {
        if (!response.IsSuccessStatusCode) throw new HttpRequestException($"The object {key} could not be {verb}: {(int)response.StatusCode}.", null, response.StatusCode);
    }
}
