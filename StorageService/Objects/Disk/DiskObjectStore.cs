using System.Text.Json;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.StorageService.Objects.Disk;

/// <summary>Objects as files of a local folder. A put is written aside, flushed and renamed, so a crash leaves the old object or the new one.</summary>
public sealed class DiskObjectStore(IOptions<ObjectsOptions> options, DiskLinks links) : IObjectStore
{
    private readonly DiskFolders _folders = new(options.Value.Folder);

    public async Task<StoredObject> PutAsync(string key, Stream content, string contentType, CancellationToken cancellationToken)
    {
        var (path, attributesPath) = (_folders.Object(key), _folders.Attributes(key));
        var (incoming, incomingAttributes) = (_folders.NewIncoming(), _folders.NewIncoming());
        try
        {
            var copy = await WriteAsync(incoming, content, cancellationToken);
            // Two renames are not one step. The attributes go first: a key's extension is part of it, so its type hardly ever changes.
            await File.WriteAllBytesAsync(incomingAttributes, JsonSerializer.SerializeToUtf8Bytes(new DiskAttributes(contentType)), cancellationToken);
            DiskFolders.Place(incomingAttributes, attributesPath);
            DiskFolders.Place(incoming, path);
            return new StoredObject(key, copy.Bytes, copy.Sha256);
        }
        finally
        {
            File.Delete(incoming);
            File.Delete(incomingAttributes);
        }
    }

    public async Task<ObjectFacts?> HeadAsync(string key, CancellationToken cancellationToken)
    {
        await using var opened = await OpenAsync(key, cancellationToken);
        return opened?.Facts;
    }

    public async Task<bool> ReadAsync(string key, Stream destination, ByteRange? range, CancellationToken cancellationToken)
    {
        await using var opened = await OpenAsync(key, cancellationToken);
        if (opened is null) return false;
        var end = range is null ? opened.Facts.Bytes : Math.Min(opened.Facts.Bytes, range.Offset + range.Length);
        var buffer = new byte[64 * 1024];
        for (var at = range?.Offset ?? 0; at < end;)
        {
            var piece = buffer.AsMemory(0, (int)Math.Min(buffer.Length, end - at));
            var read = await RandomAccess.ReadAsync(opened.Content.SafeFileHandle, piece, at, cancellationToken);
            if (read == 0) throw new EndOfStreamException("The object ended early.");
            await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            at += read;
        }
        return true;
    }

    /// <summary>The object as it is now; a later put does not change what was opened.</summary>
    public async Task<DiskObject?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        var (path, attributesPath) = (_folders.Object(key), _folders.Attributes(key));
        try
        {
            var attributes = JsonSerializer.Deserialize<DiskAttributes>(await File.ReadAllBytesAsync(attributesPath, cancellationToken))!;
            var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, useAsync: true);
            var modified = new DateTimeOffset(File.GetLastWriteTimeUtc(content.SafeFileHandle));
            var tag = $"\"{modified.UtcTicks:x}-{content.Length:x}\"";
            return new DiskObject(new ObjectFacts(key, content.Length, attributes.ContentType, tag, modified), content);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        _folders.Remove(key);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken) => _folders.Keys(prefix).ToList().ToAsyncEnumerable();

    public Task<SignedLink> SignAsync(LinkRequest request, CancellationToken cancellationToken) => Task.FromResult(links.Sign(request));

    public Task DeleteLeftoversAsync(DateTimeOffset begunBefore, CancellationToken cancellationToken)
    {
        foreach (var path in Directory.EnumerateFiles(_folders.Incoming))
            if (File.GetLastWriteTimeUtc(path) < begunBefore.UtcDateTime) File.Delete(path);
        return Task.CompletedTask;
    }

    public async Task EnsureReachableAsync(CancellationToken cancellationToken)
    {
        var probe = _folders.NewIncoming();
        await File.WriteAllTextAsync(probe, "", cancellationToken);
        File.Delete(probe);
    }

    private async Task<HashedCopy> WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var copy = await HashedCopy.MakeAsync(content, file, options.Value.MaxPutBytes, cancellationToken);
        file.Flush(flushToDisk: true);
        return copy;
    }
}
