using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using VideoGen.GenerationService.Vertex;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.UnitTests.GenerationService.Vertex;

public sealed class AccessTokenTests : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly Clock _clock = new();
    private readonly TokenSeller _seller = new();
    private readonly AccessTokens _tokens;

    public AccessTokenTests() => _tokens = new AccessTokens(new TokenEndpoint(new HttpClient(_seller), _clock), new AccessTokenCache(_clock), _clock);

    public void Dispose() => _rsa.Dispose();

    [Fact]
    public async Task A_claim_is_signed_with_the_account_s_key_and_its_token_serves_until_shortly_before_its_end()
    {
        var key = Account();

        Assert.Equal(["token 1", "token 1"], [await OfAsync(key), await OfAsync(key)]);
        _clock.Now += TimeSpan.FromMinutes(57);
        Assert.Equal("token 1", await OfAsync(key));
        _clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal("token 2", await OfAsync(key));
        _tokens.Drop(key);
        Assert.Equal("token 3", await OfAsync(key));

        var form = HttpUtility.ParseQueryString(_seller.Bodies[0]);
        var parts = form["assertion"]!.Split('.');
        Assert.Equal("urn:ietf:params:oauth:grant-type:jwt-bearer", form["grant_type"]);
        Assert.True(_rsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        Assert.Equal(
            ("clips@project.test", "https://oauth.test/token", "https://www.googleapis.com/auth/cloud-platform", 3600L),
            ((string)claims["iss"]!, (string)claims["aud"]!, (string)claims["scope"]!, (long)claims["exp"]! - (long)claims["iat"]!));
    }

    [Fact]
    public async Task A_bearer_token_is_its_own_key_and_a_file_s_path_stands_for_the_file()
    {
        Assert.Equal("ya29.given", await OfAsync(new ProviderKey("ya29.given", "default")));
        Assert.Empty(_seller.Bodies);

        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, Account().Secret);
        Assert.Equal("token 1", await OfAsync(new ProviderKey(path, "default")));
        File.Delete(path);
    }

    [Fact]
    public async Task What_sells_no_token_is_a_fault_of_the_key_or_of_the_way()
    {
        Assert.Equal(ProviderFaultKind.KeyRevoked, await FaultAsync(new ProviderKey("""{"type":"authorized_user"}""", "default")));
        Assert.Equal(ProviderFaultKind.KeyRevoked, await FaultAsync(new ProviderKey(Account().Secret.Replace("BEGIN", "BEG", StringComparison.Ordinal), "default")));
        _seller.Status = HttpStatusCode.BadRequest;
        Assert.Equal(ProviderFaultKind.KeyRevoked, await FaultAsync(Account()));
        _seller.Status = HttpStatusCode.InternalServerError;
        Assert.Equal(ProviderFaultKind.Transient, await FaultAsync(Account()));
    }

    private Task<string> OfAsync(ProviderKey key) => _tokens.OfAsync(key, CancellationToken.None);

    private async Task<ProviderFaultKind> FaultAsync(ProviderKey key) => (await Assert.ThrowsAsync<AccessTokenException>(() => OfAsync(key))).Fault;

    private ProviderKey Account() => new(new JsonObject
    {
        ["type"] = "service_account",
        ["client_email"] = "clips@project.test",
        ["private_key_id"] = "1",
        ["private_key"] = _rsa.ExportPkcs8PrivateKeyPem(),
        ["token_uri"] = "https://oauth.test/token",
    }.ToJsonString(), "default");

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch.AddYears(56);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class TokenSeller : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(Status) { Content = new StringContent($$"""{"access_token":"token {{Bodies.Count}}","expires_in":3600}""") };
        }
    }
}
