using System.Net.Sockets;
using VideoGen.GenerationService.Runway;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.UnitTests.GenerationService;

public sealed class RunwaySubmissionTests
{
    private static readonly VideoRequest s_video = new("gen4_turbo", "runway://still", "slow push in", "720:1280", 5, null, null, 42);

    [Theory]
    [InlineData(200, """{"id":"t-1","estimatedCost":{"credits":25}}""", "accepted t-1")]
    [InlineData(200, "<html>all is well</html>", "unknown")]
    [InlineData(200, """{"estimatedCost":{"credits":25}}""", "unknown")]
    [InlineData(400, """{"error":"Validation of body failed","issues":[{"code":"too_big","path":["duration"],"message":"Too big"}]}""", "rejected provider-rejected-request")]
    [InlineData(400, """{"error":"Validation of body failed","issues":[{"code":"invalid_union","path":["model"],"message":"No matching discriminator"}]}""", "rejected model-unavailable")]
    [InlineData(400, """{"error":"You do not have enough credits to run this task."}""", "not taken provider-credits-exhausted 2 s")]
    [InlineData(400, """{"error":"Your input was blocked by content moderation"}""", "refused content-refused")]
    [InlineData(401, """{"error":"Unauthorized"}""", "not taken provider-key-refused 2 s")]
    [InlineData(404, """{"error":"Not found"}""", "rejected model-unavailable")]
    [InlineData(405, "", "rejected provider-rejected-request")]
    [InlineData(408, "", "unknown")]
    [InlineData(429, """{"error":"daily limit"}""", "not taken provider-busy 2 s")]
    [InlineData(500, """{"error":"Internal"}""", "unknown")]
    [InlineData(502, "<html>bad gateway</html>", "not taken provider-unavailable 2 s")]
    [InlineData(503, "", "not taken provider-unavailable 2 s")]
    [InlineData(504, "", "unknown")]
    public async Task Each_answer_has_one_meaning(int status, string body, string meaning)
    {
        var provider = new RunwayDouble(() => RunwayDouble.Json(status, body));

        var outcome = await provider.Client.SubmitAsync(s_video, RunwayDouble.Key, Guid.Empty, CancellationToken.None);

        Assert.Equal(meaning, Describe(outcome));
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task A_wait_that_the_provider_asks_for_is_kept_up_to_ten_minutes()
    {
        Assert.Equal("not taken provider-busy 37 s", Describe(await AnswerAsync("37")));
        Assert.Equal("not taken provider-busy 600 s", Describe(await AnswerAsync("86400")));

        static Task<SubmitOutcome> AnswerAsync(string retryAfter) => new RunwayDouble(() =>
        {
            var response = RunwayDouble.Json(429, "{}");
            response.Headers.Add("Retry-After", retryAfter);
            return response;
        }).Client.SubmitAsync(s_video, RunwayDouble.Key, Guid.Empty, CancellationToken.None);
    }

    [Fact]
    public async Task Only_a_connection_that_never_was_means_not_sent()
    {
        Assert.Equal("not taken provider-unavailable 2 s", Describe(await FailAsync(new HttpRequestException(HttpRequestError.ConnectionError, inner: new SocketException()))));
        Assert.Equal("not taken provider-unavailable 2 s", Describe(await FailAsync(new HttpRequestException(HttpRequestError.NameResolutionError))));
        Assert.Equal("unknown", Describe(await FailAsync(new HttpRequestException(HttpRequestError.ResponseEnded))));
        Assert.Equal("unknown", Describe(await FailAsync(new TaskCanceledException("timeout", new TimeoutException()))));
        Assert.Equal("unknown", Describe(await FailAsync(new IOException("reset by peer"))));

        static Task<SubmitOutcome> FailAsync(Exception exception) => new RunwayDouble(() => throw exception).Client.SubmitAsync(s_video, RunwayDouble.Key, Guid.Empty, CancellationToken.None);
    }

    [Fact]
    public async Task Requests_carry_the_key_the_version_and_only_the_fields_that_are_given()
    {
        var provider = new RunwayDouble(() => RunwayDouble.Json(200, """{"id":"t-1"}"""));

        await provider.Client.SubmitAsync(s_video with { Seed = null }, RunwayDouble.Key, Guid.Empty, CancellationToken.None);
        await provider.Client.SubmitAsync(new TextToImageRequest("gen4_image", "@Character waves", "720:1280", [new ReferenceImage("data:image/png;base64,AA==", "Character")], 7), RunwayDouble.Key, Guid.Empty, CancellationToken.None);

        Assert.Equal(
            [
                ("POST", "https://api.runway.test/root/v1/image_to_video", $"Bearer {RunwayDouble.ApiKey}", "2024-11-06",
                    """{"model":"gen4_turbo","promptImage":"runway://still","promptText":"slow push in","ratio":"720:1280","duration":5}"""),
                ("POST", "https://api.runway.test/root/v1/text_to_image", $"Bearer {RunwayDouble.ApiKey}", "2024-11-06",
                    """{"model":"gen4_image","promptText":"@Character waves","ratio":"720:1280","referenceImages":[{"uri":"data:image/png;base64,AA==","tag":"Character"}],"seed":7}"""),
            ],
            provider.Requests);
    }

    private static string Describe(SubmitOutcome outcome) => outcome switch
    {
        SubmitOutcome.Accepted accepted => $"accepted {accepted.TaskId}",
        SubmitOutcome.Rejected { RefusedBySafety: true } refused => $"refused {refused.Failure.Code}",
        SubmitOutcome.Rejected rejected => $"rejected {rejected.Failure.Code}",
        SubmitOutcome.NotTaken notTaken => $"not taken {notTaken.Failure.Code} {notTaken.RetryAfter.TotalSeconds:0} s",
        _ => "unknown",
    };
}
