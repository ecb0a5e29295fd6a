using System.Net;
using System.Net.Http.Headers;

namespace VideoGen.ServiceTests.StorageService;

/// <summary>Zeros in chunks, without saying before how many.</summary>
internal sealed class UncountedContent : HttpContent
{
    private readonly long _length;

    private UncountedContent(long length, string type)
    {
        _length = length;
        Headers.ContentType = new MediaTypeHeaderValue(type);
    }

    public static HttpRequestMessage Request(HttpMethod method, string address, long length, string type) =>
        new(method, address) { Content = new UncountedContent(length, type), Headers = { TransferEncodingChunked = true } };

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var zeros = new byte[64 * 1024];
        for (var left = _length; left > 0; left -= zeros.Length) await stream.WriteAsync(zeros.AsMemory(0, (int)Math.Min(left, zeros.Length)));
    }
}
