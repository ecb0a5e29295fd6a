using System.Net;
using System.Text;
using System.Text.Json;
using VideoGen.Contracts.Storage;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceTests.Servers;
using VideoGen.StorageService.Files;

namespace VideoGen.ServiceTests.StorageService;

[Collection(RealServers.Name)]
public sealed class LinkTests(SharedStorageHost shared) : IClassFixture<SharedStorageHost>, IDisposable
{
    private readonly Guid _project = Guid.NewGuid();
    private readonly StorageHost _host = shared.Host;
    private readonly HttpClient _http = shared.Host.Internal();

    private string Key => ObjectKeys.KeyFrame("default_user", _project, 1);

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task An_object_put_through_a_link_has_a_complete_record_that_ends_in_seven_days()
    {
        var link = await IssueAsync(new LinkRequest(Key, "PUT", ContentType: "image/jpeg"));
        using var http = new HttpClient();
        using var content = new ByteArrayContent("picture"u8.ToArray()) { Headers = { ContentType = new("image/jpeg") } };
        (await http.PutAsync(link.Url, content)).EnsureSuccessStatusCode();

        var file = Assert.Single(await _host.RecordsAsync(_project));
        Assert.Equal(
            (Key, "default_user", _project, FileKind.Analysis, "image/jpeg", 7L, FileState.Clean),
            (file.Key, file.UserId, file.ProjectId, file.Kind, file.ContentType, file.Bytes, file.State));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("picture"u8)), file.Sha256);
        Assert.Equal(TimeSpan.FromDays(7), file.ExpiresAt - file.CreatedAt);
        Assert.Equal("picture", await http.GetStringAsync((await IssueAsync(new LinkRequest(Key, "GET"))).Url));
    }

    [Fact]
    public async Task A_public_link_leads_to_the_gateway_and_lives_fifteen_minutes()
    {
        var link = await IssueAsync(new LinkRequest(Key, "GET", Public: true));

        Assert.StartsWith($"http://gateway.test/objects/{Key}?", link.Url, StringComparison.Ordinal);
        Assert.InRange(link.ExpiresAt - DateTimeOffset.UtcNow, TimeSpan.FromSeconds(895), TimeSpan.FromSeconds(900));
    }

    [Theory]
    [InlineData("""{"key":"users/u/../x","method":"GET"}""", "invalid-key")]
    [InlineData("""{"key":"elsewhere/x.mp4","method":"GET"}""", "invalid-key")]
    [InlineData("""{"key":"KEY","method":"DELETE"}""", "invalid-method")]
    [InlineData("""{"key":"KEY","method":"GET","seconds":901}""", "invalid-life")]
    [InlineData("""{"key":"KEY","method":"PUT"}""", "content-type-required")]
    public async Task What_a_link_cannot_be_is_refused(string body, string code)
    {
        using var content = new StringContent(body.Replace("KEY", Key, StringComparison.Ordinal), Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync("/internal/links", content);

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Links_are_for_services_only_and_never_for_a_file_in_quarantine()
    {
        using var stranger = new HttpClient { BaseAddress = new Uri(_host.Url) };
        using var refused = await stranger.PostAsJsonAsync("/internal/links", new LinkRequest(Key, "GET"), ApiJson.Options);
        var sample = ObjectKeys.SampleVideo("default_user", _project, ".mp4");
        await _host.Services.GetRequiredService<FileRegister>().BeginAsync(sample, "video/mp4", default);
        using var quarantined = await _http.PostAsJsonAsync("/internal/links", new LinkRequest(sample, "GET"), ApiJson.Options);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Conflict), (refused.StatusCode, quarantined.StatusCode));
    }

    [Fact]
    public async Task No_log_line_and_no_span_shows_a_signed_url()
    {
        await _host.Objects.PutAsync(Key, new MemoryStream("x"u8.ToArray()), "image/jpeg", default);
        var link = await IssueAsync(new LinkRequest(Key, "GET"));
        using var http = new HttpClient();
        (await http.GetAsync(link.Url)).EnsureSuccessStatusCode();
        await http.GetAsync(link.Url.Replace("signature=", "signature=x", StringComparison.Ordinal));

        var signature = link.Url.Split("signature=")[1].Split('&')[0];
        Assert.Contains(_host.Log.Lines, line => line.Contains($"/objects/{Key}", StringComparison.Ordinal));
        Assert.DoesNotContain(_host.Log.Lines, line => line.Contains(signature, StringComparison.Ordinal));
    }

    private async Task<SignedLink> IssueAsync(LinkRequest request)
    {
        using var answer = await _http.PostAsJsonAsync("/internal/links", request, ApiJson.Options);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<SignedLink>(ApiJson.Options))!;
    }
}
