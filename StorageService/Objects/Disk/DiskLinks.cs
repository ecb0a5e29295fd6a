using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.StorageService.Objects.Disk;

/// <summary>Signs and checks the URLs of the disk store: HMAC-SHA256 over everything the URL grants.</summary>
public sealed class DiskLinks(IOptions<ObjectsOptions> options, DiskAddresses addresses, TimeProvider time)
{
    public SignedLink Sign(LinkRequest request)
    {
        ObjectKeySyntax.Require(request.Key);
        var expires = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().AddSeconds(request.Seconds).ToUnixTimeSeconds());
        var grant = new DiskGrant(request.Method, request.Key, expires, request.ContentType, request.DownloadName);
        var address = new Uri(addresses.Of(request.Public), $"/objects/{request.Key}");
        return new SignedLink(QueryHelpers.AddQueryString(address.AbsoluteUri, Query(grant)), expires);
    }

    /// <exception cref="ProblemException">403: the URL was changed, is for another method, or has run out.</exception>
    public DiskGrant Check(string method, string key, IQueryCollection query)
    {
        var grant = Read(key, query);
        var expected = Encoding.UTF8.GetBytes(WebEncoders.Base64UrlEncode(Signature(grant)));
        var shown = Encoding.UTF8.GetBytes(query["signature"].ToString());
        var asked = HttpMethods.IsHead(method) ? HttpMethods.Get : method;
        if (!CryptographicOperations.FixedTimeEquals(shown, expected) || grant.Method != asked)
            throw new ProblemException(StatusCodes.Status403Forbidden, "link-invalid", "This link is not valid. Ask for a new one.");
        if (grant.Expires <= time.GetUtcNow())
            throw new ProblemException(StatusCodes.Status403Forbidden, "link-expired", "This link has run out. Ask for a new one.");
        return grant;
    }

    private Dictionary<string, string?> Query(DiskGrant grant)
    {
        var query = new Dictionary<string, string?>
        {
            ["method"] = grant.Method,
            ["expires"] = grant.Expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["signature"] = WebEncoders.Base64UrlEncode(Signature(grant)),
        };
        if (grant.ContentType is not null) query["type"] = grant.ContentType;
        if (grant.DownloadName is not null) query["name"] = grant.DownloadName;
        return query;
    }

    private static DiskGrant Read(string key, IQueryCollection query)
    {
        var seconds = long.TryParse(query["expires"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        var expires = DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, DateTimeOffset.MaxValue.ToUnixTimeSeconds()));
        return new DiskGrant(query["method"].ToString(), key, expires, Single("type"), Single("name"));

        string? Single(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
    }

    private byte[] Signature(DiskGrant grant) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.SigningKey), Encoding.UTF8.GetBytes(grant.Canonical()));
}
