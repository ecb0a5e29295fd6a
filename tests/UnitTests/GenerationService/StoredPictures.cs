using System.Text;
using Microsoft.Extensions.Options;
using VideoGen.Media;
using VideoGen.Media.Files;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.UnitTests.GenerationService;

/// <summary>An object store in which every key holds its own name.</summary>
internal sealed class StoredPictures : HttpMessageHandler, IHttpClientFactory
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-pictures-");

    public ObjectTransfer Objects => new(new ObjectLinks(new HttpClient(this) { BaseAddress = new Uri("http://storage.test") }), this);

    public WorkFolders Folders => field ??= new WorkFolders(Options.Create(new MediaOptions { WorkFolder = _folder.FullName }));

    /// <summary>What a provider is sent for a key.</summary>
    public static string DataUri(string key) => $"data:image/png;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(key))}";

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get) return new HttpResponseMessage { Content = new StringContent(request.RequestUri!.AbsolutePath[1..]) };
        var asked = await request.Content!.ReadFromJsonAsync<LinkRequest>(ApiJson.Options, cancellationToken);
        return new HttpResponseMessage
        {
            Content = JsonContent.Create(new SignedLink($"http://objects.test/{asked!.Key}", DateTimeOffset.MaxValue), options: ApiJson.Options),
        };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Folders.Dispose();
            _folder.Delete(recursive: true);
        }

        base.Dispose(disposing);
    }
}
