using VideoGen.Contracts.Storage;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.StorageService;

[Collection(RealServers.Name)]
public sealed class S3LinkTests(ServersFixture servers)
{
    [Fact]
    public async Task What_went_straight_into_the_bucket_is_measured_when_it_is_asked_for()
    {
        await using var host = await StorageHost.StartAsync(servers, (await servers.Swift).Environment);
        using var service = host.Internal();
        using var http = new HttpClient();
        var project = Guid.NewGuid();
        var key = ObjectKeys.KeyFrame("default_user", project, 1);

        using var content = new ByteArrayContent("picture"u8.ToArray()) { Headers = { ContentType = new("image/jpeg") } };
        using var put = await http.PutAsync((await IssueAsync(service, new LinkRequest(key, "PUT", ContentType: "image/jpeg"))).Url, content);
        var got = await http.GetStringAsync((await IssueAsync(service, new LinkRequest(key, "GET"))).Url);

        Assert.Equal("picture", got);
        Assert.Equal(7, Assert.Single(await host.RecordsAsync(project)).Bytes);
    }

    private static Task<SignedLink> IssueAsync(HttpClient service, LinkRequest request) => new ObjectLinks(service).IssueAsync(request, default);
}
