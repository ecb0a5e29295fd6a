using System.Net;
using System.Net.Http.Headers;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceTests.Servers;
using VideoGen.StorageService.Objects;

namespace VideoGen.ServiceTests.StorageService;

/// <summary>The disk store behind its real address.</summary>
[Collection(RealServers.Name)]
public sealed class DiskObjectStoreTests(SharedStorageHost shared) : ObjectStoreContract, IClassFixture<SharedStorageHost>
{
    private readonly StorageHost _host = shared.Host;

    protected override IObjectStore Objects => _host.Objects;

    [Fact]
    public async Task A_link_for_GET_allows_HEAD_and_unchanged_objects_are_not_sent_again()
    {
        await Objects.PutAsync("users/u/a.mp4", new MemoryStream("0123456789"u8.ToArray()), "video/mp4", default);
        var link = await Objects.SignAsync(new LinkRequest("users/u/a.mp4", "GET"), default);
        using var http = new HttpClient();

        using var head = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, link.Url));
        using var unchanged = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, link.Url) { Headers = { IfNoneMatch = { head.Headers.ETag! } } });
        await Objects.PutAsync("users/u/a.mp4", new MemoryStream("abcdefghij"u8.ToArray()), "video/mp4", default);
        var resume = new HttpRequestMessage(HttpMethod.Get, link.Url) { Headers = { Range = new RangeHeaderValue(5, null), IfRange = new RangeConditionHeaderValue(head.Headers.ETag!) } };
        using var changed = await http.SendAsync(resume);

        Assert.Equal((HttpStatusCode.OK, 10L, "bytes"), (head.StatusCode, head.Content.Headers.ContentLength, head.Headers.AcceptRanges.Single()));
        Assert.Equal("nosniff", head.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal((HttpStatusCode.OK, "abcdefghij"), (changed.StatusCode, await changed.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_body_above_the_limit_is_refused_by_declaration_and_by_counting_and_leaves_nothing()
    {
        var project = Guid.NewGuid();
        var key = $"users/u/projects/{project}/generated/a.mp4";
        var link = await Objects.SignAsync(new LinkRequest(key, "PUT", ContentType: "video/mp4"), default);
        using var http = new HttpClient();

        using var byDeclaration = await http.SendAsync(DeclaredContent.Request(HttpMethod.Put, link.Url, StorageHost.MaxPutBytes + 1, "video/mp4"));
        using var byCounting = await http.SendAsync(UncountedContent.Request(HttpMethod.Put, link.Url, StorageHost.MaxPutBytes + 1, "video/mp4"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, byDeclaration.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, byCounting.StatusCode);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_host.Folder, "objects", "incoming")));
        Assert.Empty(Directory.EnumerateDirectories(_host.Folder, project.ToString(), SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Abandoned_puts_are_removed_after_a_day_and_fresh_ones_stay()
    {
        var incoming = Directory.CreateDirectory(Path.Combine(_host.Folder, "objects", "incoming")).FullName;
        foreach (var name in new[] { "old", "fresh" }) await File.WriteAllTextAsync(Path.Combine(incoming, name), "part");
        File.SetLastWriteTimeUtc(Path.Combine(incoming, "old"), DateTime.UnixEpoch);

        await Objects.DeleteLeftoversAsync(_host.Clock.GetUtcNow().AddDays(-1), default);

        Assert.Equal([Path.Combine(incoming, "fresh")], Directory.GetFiles(incoming));
        File.Delete(Path.Combine(incoming, "fresh"));
    }
}
