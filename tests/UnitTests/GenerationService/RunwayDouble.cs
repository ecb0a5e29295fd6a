using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Runway;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.UnitTests.GenerationService;

/// <summary>Answers every request the same way and keeps what it was asked.</summary>
internal sealed class RunwayDouble(Func<HttpResponseMessage> answer) : HttpMessageHandler, IOptionsMonitor<ProviderOptions>
{
    public const string ApiKey = "key_for_unit_tests";

    public static readonly ProviderKey Key = new(ApiKey, "default");

    public List<(string Method, string Address, string? Key, string? Version, string Body)> Requests { get; } = [];

    public RunwayClient Client => new(new HttpClient(this), this, TimeProvider.System);

    public ProviderOptions CurrentValue { get; } = new() { BaseUrl = "https://api.runway.test/root/" };

    public static HttpResponseMessage Json(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public ProviderOptions Get(string? name) => CurrentValue;

    public IDisposable? OnChange(Action<ProviderOptions, string?> listener) => null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var version = request.Headers.TryGetValues("X-Runway-Version", out var values) ? values.Single() : null;
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add((request.Method.Method, request.RequestUri!.ToString(), request.Headers.Authorization?.ToString(), version, body));
        return answer();
    }
}
