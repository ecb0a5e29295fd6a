using System.Net;
using Microsoft.Extensions.Options;
using VideoGen.AudioService.ElevenLabs;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.UnitTests.AudioService;

public sealed class ElevenLabsClientTests
{
    private static readonly SpeechText s_speech = new("It begins in navy.", "voice-1", ModelCatalogue.BuiltIn().Default("speech"));

    [Theory]
    [InlineData(401, """{"detail":{"status":"quota_exceeded","message":"0 credits"}}""", "provider-credits-exhausted")]
    [InlineData(401, """{"detail":{"status":"invalid_api_key","message":"no"}}""", "provider-key-refused")]
    [InlineData(403, """{"detail":{"status":"output_format_not_allowed","message":"no"}}""", "provider-plan-too-small")]
    [InlineData(404, """{"detail":{"status":"voice_not_found","message":"no"}}""", "voice-unknown")]
    [InlineData(400, """{"detail":{"status":"max_character_limit_exceeded","message":"no"}}""", "narration-too-long")]
    [InlineData(400, """{"detail":{"status":"content_moderation","message":"no"}}""", "content-refused")]
    [InlineData(422, """{"detail":[{"loc":["body","text"],"msg":"Field required","type":"missing"}]}""", "provider-rejected-request")]
    [InlineData(400, """{"detail":"There was an error parsing the body"}""", "provider-rejected-request")]
    public async Task A_no_is_a_rejection_that_costs_nothing(int status, string body, string code)
    {
        var rejected = Assert.IsType<SubmitOutcome.Rejected>(await SpeakAsync((HttpStatusCode)status, body));
        Assert.Equal((code, 0L, code == "content-refused"), (rejected.Failure.Code, rejected.CostMicros, rejected.RefusedBySafety));
    }

    [Theory]
    [InlineData(429, """{"detail":{"status":"too_many_concurrent_requests","message":""}}""", 1)]
    [InlineData(429, """{"detail":{"status":"system_busy","message":""}}""", 5)]
    [InlineData(503, "", 5)]
    public async Task What_was_certainly_not_taken_may_be_sent_again(int status, string body, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.IsType<SubmitOutcome.NotTaken>(await SpeakAsync((HttpStatusCode)status, body)).RetryAfter);

    [Theory]
    [InlineData(500, "")]
    [InlineData(504, "")]
    [InlineData(200, "<html>")]
    public async Task An_answer_that_leaves_it_open_is_unknown(int status, string body) =>
        Assert.IsType<SubmitOutcome.Unknown>(await SpeakAsync((HttpStatusCode)status, body));

    [Fact]
    public async Task A_lost_connection_is_unknown_and_one_that_was_never_made_is_not()
    {
        Assert.IsType<SubmitOutcome.Unknown>(await Client(new AnsweringHandler(() => throw new HttpRequestException(HttpRequestError.ResponseEnded))).SpeakAsync(s_speech, default));
        Assert.IsType<SubmitOutcome.Unknown>(await Client(new AnsweringHandler(() => throw new TaskCanceledException())).SpeakAsync(s_speech, default));
        Assert.IsType<SubmitOutcome.NotTaken>(await Client(new AnsweringHandler(() => throw new HttpRequestException(HttpRequestError.ConnectionError))).SpeakAsync(s_speech, default));
    }

    [Fact]
    public async Task A_spoken_line_costs_what_the_provider_says_and_is_asked_for_once()
    {
        var handler = new AnsweringHandler(() => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"audio_base64":"AAEC","alignment":null}"""),
            Headers = { { "request-id", "req-1" }, { "character-cost", "20" } },
        });
        Assert.Equal(new SubmitOutcome.Completed("AAEC", 6000, "req-1"), await Client(handler).SpeakAsync(s_speech, default));
        Assert.Equal(["POST http://eleven.test/base/v1/text-to-speech/voice-1/with-timestamps?output_format=mp3_44100_128 the-key"], handler.Requests);
    }

    private static Task<SubmitOutcome> SpeakAsync(HttpStatusCode status, string body) =>
        Client(new AnsweringHandler(() => new HttpResponseMessage(status) { Content = new StringContent(body) })).SpeakAsync(s_speech, default);

    private static ElevenLabsClient Client(AnsweringHandler handler) => new(new HttpClient(handler), new FixedProvider());

    private sealed class FixedProvider : IOptionsMonitor<ProviderOptions>
    {
        public ProviderOptions CurrentValue { get; } = new() { BaseUrl = "http://eleven.test/base", ApiKey = "the-key" };

        public ProviderOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<ProviderOptions, string?> listener) => null;
    }
}
