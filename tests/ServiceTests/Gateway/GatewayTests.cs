using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using VideoGen.Gateway.Uploads;
using VideoGen.ServiceDefaults.Auth;

namespace VideoGen.ServiceTests.Gateway;

public sealed class GatewayTests : IAsyncLifetime
{
    private UpstreamServices _upstream = null!;
    private WebApplicationFactory<UploadLimitOptions> _gateway = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _upstream = await UpstreamServices.StartAsync();
        _gateway = new WebApplicationFactory<UploadLimitOptions>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ServiceAuth:Token", "a-token-of-the-tests");
            host.UseSetting("Cors:Origins:0", "https://studio.example");
            foreach (var service in new[] { "projects", "storage", "analysis", "generation", "audio", "editing" })
                host.UseSetting($"services:{service}:http:0", _upstream.Url);
        });
        _client = _gateway.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _gateway.DisposeAsync();
        await _upstream.DisposeAsync();
    }

    [Fact]
    public async Task An_internal_address_cannot_be_reached_from_outside()
    {
        using var response = await _client.GetAsync("/internal/x");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("not-found", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]);
    }

    [Fact]
    public async Task The_services_secret_does_not_pass_from_outside()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/projects");
        request.Headers.Add(ServiceToken.Header, "guessed");

        using var response = await _client.SendAsync(request);

        Assert.Equal("token:", await response.Content.ReadAsStringAsync());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Events_arrive_while_the_stream_is_still_open()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var response = await _client.GetAsync("/api/projects/events", HttpCompletionOption.ResponseHeadersRead, timeout.Token);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(timeout.Token));

        Assert.Equal("data: first", await reader.ReadLineAsync(timeout.Token));
    }

    [Fact]
    public async Task An_upload_larger_than_any_other_body_is_streamed_through()
    {
        using var content = new ByteArrayContent(new byte[5 * 1024 * 1024]);

        using var response = await _client.PostAsync("/api/projects/1/upload-sample", content);

        Assert.Equal((5 * 1024 * 1024).ToString(), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Ten_gigabytes_by_declaration_are_refused_before_a_byte_is_read()
    {
        using var content = new ByteArrayContent([1]);
        content.Headers.ContentLength = 10L * 1024 * 1024 * 1024;

        using var response = await _client.PostAsync("/api/projects/1/upload-sample", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("body-too-large", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]);
    }

    [Fact]
    public async Task A_page_of_a_configured_origin_may_call_and_another_may_not()
    {
        Assert.Equal("https://studio.example", await AllowedOrigin("https://studio.example"));
        Assert.Null(await AllowedOrigin("https://elsewhere.example"));
    }

    [Fact]
    public async Task One_document_describes_the_public_api_and_a_page_shows_it()
    {
        var document = JsonNode.Parse(await _client.GetStringAsync("/openapi/v1.json"))!;

        Assert.Equal(["/api/projects"], document["paths"]!.AsObject().Select(path => path.Key));
        Assert.Contains("swagger-ui", await _client.GetStringAsync("/docs/index.html"));
    }

    private async Task<string?> AllowedOrigin(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/projects");
        request.Headers.Add("Origin", origin);
        using var response = await _client.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }
}
