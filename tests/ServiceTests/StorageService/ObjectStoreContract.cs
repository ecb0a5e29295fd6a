using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.StorageService.Objects;

namespace VideoGen.ServiceTests.StorageService;

/// <summary>What every object store must do; run against each implementation.</summary>
public abstract class ObjectStoreContract
{
    private readonly string _folder = $"users/default_user/projects/{Guid.NewGuid()}/generated/";

    protected abstract IObjectStore Objects { get; }

    private string Key => _folder + "clip_01.mp4";

    [Fact]
    public async Task What_was_put_is_read_back_whole_with_its_facts()
    {
        var content = RandomNumberGenerator.GetBytes(300_000);

        var stored = await PutAsync(Key, content);
        var facts = await Objects.HeadAsync(Key, default);

        Assert.Equal(new StoredObject(Key, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), stored);
        Assert.Equal((Key, 300_000L, "video/mp4"), (facts!.Key, facts.Bytes, facts.ContentType));
        Assert.InRange(facts.LastModified, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
        Assert.Matches("^\"[^\"]+\"$", facts.ETag);
        Assert.Equal(content, await ReadAsync(Key));
    }

    [Fact]
    public async Task An_object_larger_than_two_parts_is_the_same_when_read_back()
    {
        var content = RandomNumberGenerator.GetBytes((33 << 20) + 17);

        var stored = await PutAsync(Key, content);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), stored.Sha256);
        Assert.Equal(content.Length, (await Objects.HeadAsync(Key, default))!.Bytes);
        Assert.Equal(content, await ReadAsync(Key));
        Assert.Equal([Key], await ListAsync(_folder));
    }

    [Fact]
    public async Task A_range_is_read_and_what_lies_beyond_the_end_is_left_out()
    {
        await PutAsync(Key, "0123456789"u8.ToArray());

        Assert.Equal("234"u8.ToArray(), await ReadAsync(Key, new ByteRange(2, 3)));
        Assert.Equal("89"u8.ToArray(), await ReadAsync(Key, new ByteRange(8, 100)));
        Assert.Empty(await ReadAsync(Key, new ByteRange(10, 5)));
    }

    [Fact]
    public async Task A_second_put_replaces_the_first_and_changes_the_tag()
    {
        await PutAsync(Key, "first"u8.ToArray());
        var before = await Objects.HeadAsync(Key, default);
        await PutAsync(Key, "other"u8.ToArray());

        Assert.Equal("other"u8.ToArray(), await ReadAsync(Key));
        Assert.NotEqual(before!.ETag, (await Objects.HeadAsync(Key, default))!.ETag);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_may_be_deleted()
    {
        Assert.Null(await Objects.HeadAsync(Key, default));
        Assert.False(await Objects.ReadAsync(Key, Stream.Null, null, default));
        await Objects.DeleteAsync(Key, default);
        Assert.Empty(await ListAsync(_folder));
    }

    [Fact]
    public async Task Listing_and_deleting_keep_to_their_prefix()
    {
        foreach (var name in new[] { "clip_01.mp4", "clip_02.mp4", "audio/mix.m4a" }) await PutAsync(_folder + name, "x"u8.ToArray());

        Assert.Equal([_folder + "clip_01.mp4", _folder + "clip_02.mp4"], await ListAsync(_folder + "clip_"));
        await Objects.DeleteAsync(_folder + "clip_01.mp4", default);
        Assert.Equal([_folder + "audio/mix.m4a", _folder + "clip_02.mp4"], await ListAsync(_folder));
    }

    [Fact]
    public async Task A_broken_put_leaves_the_old_object()
    {
        await PutAsync(Key, "first"u8.ToArray());
        using var broken = new BrokenStream((20 << 20) + 5);

        await Assert.ThrowsAnyAsync<IOException>(() => Objects.PutAsync(Key, broken, "video/mp4", default));

        Assert.Equal("first"u8.ToArray(), await ReadAsync(Key));
        Assert.Equal([Key], await ListAsync(_folder));
    }

    [Theory]
    [InlineData("../outside.mp4")]
    [InlineData("users/../../outside.mp4")]
    [InlineData("/etc/passwd")]
    [InlineData("users//x.mp4")]
    [InlineData("users/.hidden")]
    [InlineData("users/a b.mp4")]
    [InlineData("users/x.mp4\n")]
    [InlineData("")]
    public async Task A_key_that_could_leave_its_folder_is_refused(string key)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Objects.PutAsync(key, Stream.Null, "video/mp4", default));
        await Assert.ThrowsAsync<ArgumentException>(() => Objects.HeadAsync(key, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Objects.DeleteAsync(key, default));
    }

    [Fact]
    public async Task A_signed_link_reads_the_object_and_ranges_of_it_under_a_safe_name()
    {
        await PutAsync(Key, "0123456789"u8.ToArray());
        var link = await Objects.SignAsync(new LinkRequest(Key, "GET", DownloadName: "Mein \"Häuschen\"/\u202e\r\n.mp4"), default);
        using var http = new HttpClient();

        using var whole = await http.GetAsync(link.Url);
        using var part = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, link.Url) { Headers = { Range = new RangeHeaderValue(2, 4) } });
        using var beyond = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, link.Url) { Headers = { Range = new RangeHeaderValue(10, null) } });

        Assert.Equal((HttpStatusCode.OK, "0123456789", "video/mp4"), (whole.StatusCode, await whole.Content.ReadAsStringAsync(), whole.Content.Headers.ContentType!.MediaType));
        Assert.Equal(("attachment", "Mein _Häuschen__.mp4"), (whole.Content.Headers.ContentDisposition!.DispositionType, whole.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal((HttpStatusCode.PartialContent, "234", "bytes 2-4/10"), (part.StatusCode, await part.Content.ReadAsStringAsync(), part.Content.Headers.ContentRange!.ToString()));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        Assert.NotNull(whole.Headers.ETag);
        Assert.NotNull(whole.Content.Headers.LastModified);
    }

    [Fact]
    public async Task A_signed_link_for_put_takes_the_declared_type_only()
    {
        var link = await Objects.SignAsync(new LinkRequest(Key, "PUT", ContentType: "video/mp4"), default);
        using var http = new HttpClient();

        using var other = await http.PutAsync(link.Url, Content("text/html"));
        using var declared = await http.PutAsync(link.Url, Content("video/mp4"));

        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
        Assert.True(declared.IsSuccessStatusCode, declared.StatusCode.ToString());
        Assert.Equal("bytes"u8.ToArray(), await ReadAsync(Key));
        Assert.Equal("video/mp4", (await Objects.HeadAsync(Key, default))!.ContentType);
        Assert.DoesNotContain("checksum", link.Url, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_link_is_worth_nothing_for_another_method_or_object_or_after_its_time()
    {
        await PutAsync(Key, "secret"u8.ToArray());
        await PutAsync(_folder + "clip_02.mp4", "secret"u8.ToArray());
        var link = await Objects.SignAsync(new LinkRequest(Key, "GET"), default);
        var brief = await Objects.SignAsync(new LinkRequest(Key, "GET", Seconds: 1), default);
        using var http = new HttpClient();

        using var otherObject = await http.GetAsync(link.Url.Replace("clip_01", "clip_02", StringComparison.Ordinal));
        using var otherMethod = await http.PutAsync(link.Url, Content("video/mp4"));
        using var longer = await http.GetAsync(System.Text.RegularExpressions.Regex.Replace(link.Url, "(?i)(expires=)(\\d+)", "${1}9$2"));
        await Task.Delay(TimeSpan.FromSeconds(2.1));
        using var late = await http.GetAsync(brief.Url);

        Assert.All([otherObject, otherMethod, longer, late], answer => Assert.InRange((int)answer.StatusCode, 400, 403));
        Assert.Equal("secret"u8.ToArray(), await ReadAsync(Key));
    }

    protected async Task<List<string>> ListAsync(string prefix)
    {
        var keys = new List<string>();
        await foreach (var key in Objects.ListAsync(prefix, default)) keys.Add(key);
        return [.. keys.Order(StringComparer.Ordinal)];
    }

    private async Task<StoredObject> PutAsync(string key, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await Objects.PutAsync(key, stream, "video/mp4", default);
    }

    private async Task<byte[]> ReadAsync(string key, ByteRange? range = null)
    {
        using var destination = new MemoryStream();
        Assert.True(await Objects.ReadAsync(key, destination, range, default));
        return destination.ToArray();
    }

    private static StringContent Content(string type) => new("bytes", Encoding.UTF8) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
}
