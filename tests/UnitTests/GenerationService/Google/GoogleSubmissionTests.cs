using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Google;
using VideoGen.GenerationService.Google.Veo;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.UnitTests.GenerationService.Google;

public sealed class GoogleSubmissionTests
{
    [Theory]
    [InlineData(200, """{"name":"models/veo/operations/1"}""", "accepted models/veo/operations/1")]
    [InlineData(200, """{"name":"models/veo/opera""", "unknown")]
    [InlineData(200, "<html></html>", "unknown")]
    [InlineData(400, """{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID"}]}}""", "provider-key-refused 2 s")]
    [InlineData(400, """{"error":{"code":400,"message":"API key expired. Please renew the API key.","status":"INVALID_ARGUMENT"}}""", "provider-key-refused 2 s")]
    [InlineData(400, """{"error":{"code":400,"message":"This API requires billing.","status":"FAILED_PRECONDITION"}}""", "provider-credits-exhausted 2 s")]
    [InlineData(400, """{"error":{"code":400,"message":"User location is not supported for the API use.","status":"FAILED_PRECONDITION"}}""", "model-unavailable")]
    [InlineData(400, """{"error":{"code":400,"message":"This prompt contains words that violate our usage guidelines.","status":"INVALID_ARGUMENT"}}""", "content-refused by safety")]
    [InlineData(400, """{"error":{"code":400,"message":"Unable to process input image.","status":"INVALID_ARGUMENT"}}""", "provider-bad-input")]
    [InlineData(400, """{"error":{"code":400,"message":"`seed` isn't supported by this model.","status":"INVALID_ARGUMENT"}}""", "provider-rejected-request")]
    [InlineData(400, """{"error":{"message":"Missing required parameter: 'input'.","code":"invalid_request"}}""", "provider-rejected-request")]
    [InlineData(401, """{"error":{"code":401,"status":"UNAUTHENTICATED"}}""", "provider-key-refused 2 s")]
    [InlineData(403, """{"error":{"code":403,"status":"PERMISSION_DENIED"}}""", "provider-key-refused 2 s")]
    [InlineData(403, """{"error":{"code":403,"status":"PERMISSION_DENIED","details":[{"reason":"BILLING_DISABLED"}]}}""", "provider-credits-exhausted 2 s")]
    [InlineData(404, """{"error":{"code":404,"message":"This model is no longer available.","status":"NOT_FOUND"}}""", "model-unavailable")]
    [InlineData(408, "", "unknown")]
    [InlineData(413, "", "provider-bad-input")]
    [InlineData(429, """{"error":{"code":429,"status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"27s"}]}}""", "provider-busy 27 s")]
    [InlineData(429, """{"error":{"code":429,"message":"You exceeded your current quota, please check your plan and billing details.","status":"RESOURCE_EXHAUSTED"}}""", "provider-busy 60 s")]
    [InlineData(429, """{"error":{"code":429,"message":"Your prepayment credits are depleted.","status":"RESOURCE_EXHAUSTED"}}""", "provider-credits-exhausted 60 s")]
    [InlineData(500, """{"error":{"code":500,"status":"INTERNAL"}}""", "unknown")]
    [InlineData(502, "<html></html>", "unknown")]
    [InlineData(503, """{"error":{"code":503,"status":"UNAVAILABLE"}}""", "provider-unavailable 2 s")]
    [InlineData(504, """{"error":{"code":504,"status":"DEADLINE_EXCEEDED"}}""", "unknown")]
    public async Task Each_answer_has_one_meaning(int status, string body, string meaning) =>
        Assert.Equal(meaning, await AskAsync(() => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8) }));

    [Fact]
    public async Task Only_a_connection_that_never_was_means_not_sent()
    {
        Assert.Equal("provider-unavailable 2 s", await AskAsync(() => throw new HttpRequestException(HttpRequestError.ConnectionError, inner: new SocketException())));
        Assert.Equal("unknown", await AskAsync(() => throw new HttpRequestException(HttpRequestError.ResponseEnded)));
        Assert.Equal("unknown", await AskAsync(() => throw new TaskCanceledException("timeout", new TimeoutException())));
    }

    private static async Task<string> AskAsync(Func<HttpResponseMessage> answer)
    {
        var google = new GoogleDouble(answer);
        var outcome = await google.Client.SubmitAsync(
            "models/veo:predictLongRunning", new StringContent("{}"), VeoReading.NameOf, new ProviderKey("AIza-of-the-tests", "default"), Guid.Empty, CancellationToken.None);
        Assert.Equal(("https://google.test/v1beta/models/veo:predictLongRunning", "AIza-of-the-tests"), Assert.Single(google.Requests));
        return outcome switch
        {
            SubmitOutcome.Accepted accepted => $"accepted {accepted.TaskId}",
            SubmitOutcome.Rejected rejected => rejected.Failure.Code + (rejected.RefusedBySafety ? " by safety" : ""),
            SubmitOutcome.NotTaken notTaken => $"{notTaken.Failure.Code} {notTaken.RetryAfter.TotalSeconds:0} s",
            _ => "unknown",
        };
    }

    /// <summary>Answers every request the same way and keeps what it was asked.</summary>
    private sealed class GoogleDouble(Func<HttpResponseMessage> answer) : HttpMessageHandler, IOptionsMonitor<ProviderOptions>
    {
        public List<(string Address, string Key)> Requests { get; } = [];

        public GoogleClient Client => new(new HttpClient(this), new KeyedDownload(new HttpClient(this)), this, TimeProvider.System);

        public ProviderOptions CurrentValue { get; } = new() { BaseUrl = "https://google.test/" };

        public ProviderOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<ProviderOptions, string?> listener) => null;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add((request.RequestUri!.ToString(), request.Headers.GetValues("x-goog-api-key").Single()));
            return Task.FromResult(answer());
        }
    }
}
