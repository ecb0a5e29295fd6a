using System.Buffers;
using System.Security.Cryptography;

namespace VideoGen.StorageService.Objects;

/// <summary>How much was copied, and its lower-case hex SHA-256.</summary>
public sealed record HashedCopy(long Bytes, string Sha256)
{
    /// <summary>Copies in constant memory and hashes on the way.</summary>
    /// <exception cref="ContentTooLargeException">The source has more bytes than <paramref name="limit"/>.</exception>
    /// <exception cref="ContentInterruptedException">The source broke off.</exception>
    public static async Task<HashedCopy> MakeAsync(Stream source, Stream destination, long limit, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            var bytes = 0L;
            while (await ReadAsync(source, buffer, cancellationToken) is > 0 and var read)
            {
                bytes += read;
                if (bytes > limit) throw new ContentTooLargeException(limit);
                hash.AppendData(buffer, 0, read);
                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
            return new HashedCopy(bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async ValueTask<int> ReadAsync(Stream source, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException failure) when (failure is not BadHttpRequestException)
        {
            throw new ContentInterruptedException(failure);
        }
    }
}
