using System.Net;
using System.Net.Http.Headers;

namespace VideoGen.ServiceTests.StorageService;

/// <summary>Declares a length and waits to be asked for the bytes, which it has not.</summary>
internal sealed class DeclaredContent : HttpContent
{
    private readonly long _length;

    private DeclaredContent(long length, string type)
    {
        _length = length;
        Headers.ContentType = new MediaTypeHeaderValue(type);
    }

    public static HttpRequestMessage Request(HttpMethod method, string address, long length, string type) =>
        new(method, address) { Content = new DeclaredContent(length, type), Headers = { ExpectContinue = true } };

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        throw new InvalidOperationException("The server asked for the bytes.");
}
