using System.Net;
using VideoGen.AudioService.ElevenLabs;
using VideoGen.AudioService.Providers;
using VideoGen.Contracts.Audio;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Plans;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.UnitTests.AudioService;

public sealed class ElevenLabsClientTests
{
    private const string Url = "http://eleven.test/base";

    private static readonly ModelCatalogue s_catalogue = ModelCatalogue.BuiltIn();
    private static readonly ProviderKey s_key = new("the-key", "default");

    [Theory]
    [InlineData(403, """{"detail":{"status":"output_format_not_allowed","message":"no"}}""", "provider-plan-too-small")]
    [InlineData(404, """{"detail":{"status":"voice_not_found","message":"no"}}""", "voice-unknown")]
    [InlineData(400, """{"detail":{"status":"max_character_limit_exceeded","message":"no"}}""", "narration-too-long")]
    [InlineData(400, """{"detail":{"status":"content_moderation","message":"no"}}""", "content-refused")]
    [InlineData(400, """{"detail":{"status":"model_not_found","message":"no"}}""", "model-unavailable")]
    [InlineData(422, """{"detail":[{"loc":["body","text"],"msg":"Field required","type":"missing"}]}""", "provider-rejected-request")]
    [InlineData(400, """{"detail":"There was an error parsing the body"}""", "provider-rejected-request")]
    public async Task A_no_is_a_rejection_that_costs_nothing(int status, string body, string code)
    {
        var rejected = Assert.IsType<SubmitOutcome.Rejected>(await SpeakAsync((HttpStatusCode)status, body));
        Assert.Equal((code, 0L, code == "content-refused"), (rejected.Failure.Code, rejected.CostMicros, rejected.RefusedBySafety));
    }

    [Theory]
    [InlineData(401, """{"detail":{"status":"quota_exceeded","message":"0 credits"}}""", "provider-credits-exhausted", 5)]
    [InlineData(401, """{"detail":{"status":"invalid_api_key","message":"no"}}""", "provider-key-refused", 5)]
    [InlineData(429, """{"detail":{"status":"too_many_concurrent_requests","message":""}}""", "provider-busy", 1)]
    [InlineData(429, """{"detail":{"status":"system_busy","message":""}}""", "provider-busy", 5)]
    [InlineData(503, "", "provider-unavailable", 5)]
    public async Task What_was_certainly_not_taken_may_be_sent_again(int status, string body, string code, int mostSeconds)
    {
        var notTaken = Assert.IsType<SubmitOutcome.NotTaken>(await SpeakAsync((HttpStatusCode)status, body));
        Assert.Equal(code, notTaken.Failure.Code);
        Assert.InRange(notTaken.RetryAfter.TotalSeconds, 1, mostSeconds);
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(504, "")]
    [InlineData(200, "<html>")]
    [InlineData(200, """{"audio_base64":7}""")]
    public async Task An_answer_that_leaves_it_open_is_unknown(int status, string body) =>
        Assert.IsType<SubmitOutcome.Unknown>(await SpeakAsync((HttpStatusCode)status, body));

    [Fact]
    public async Task A_lost_connection_is_unknown_and_one_that_was_never_made_is_not()
    {
        Assert.IsType<SubmitOutcome.Unknown>(await SpeakAsync(new AnsweringHandler(() => throw new HttpRequestException(HttpRequestError.ResponseEnded))));
        Assert.IsType<SubmitOutcome.Unknown>(await SpeakAsync(new AnsweringHandler(() => throw new TaskCanceledException())));
        Assert.IsType<SubmitOutcome.NotTaken>(await SpeakAsync(new AnsweringHandler(() => throw new HttpRequestException(HttpRequestError.ConnectionError))));
    }

    [Fact]
    public async Task A_spoken_line_costs_what_the_provider_says_and_has_the_times_of_its_words()
    {
        var handler = new AnsweringHandler(() => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(
                """{"audio_base64":"AAEC","alignment":{"characters":["H","i"," ","y","o","u","."],"character_start_times_seconds":[0,0.1,0.2,0.3,0.4,0.5,0.6],"character_end_times_seconds":[0.1,0.2,0.3,0.4,0.5,0.6,0.7]}}"""),
            Headers = { { "request-id", "req-1" }, { "character-cost", "20" } },
        });
        var completed = Assert.IsType<SubmitOutcome.Completed>(await SpeakAsync(handler));

        Assert.Equal((6000L, "req-1", false), (completed.CostMicros, completed.ProviderId, completed.Estimated));
        var result = SoundResult.Parse(completed.Result);
        Assert.Equal([0, 1, 2], result.Audio);
        Assert.Equal([new SpokenWord("Hi", 0, 0.2), new SpokenWord("you.", 0.3, 0.7)], result.Words);
        Assert.Equal([$"POST {Url}/v1/text-to-speech/voice-1/with-timestamps?output_format=mp3_44100_128 the-key"], handler.Requests);
    }

    [Theory]
    [InlineData("eleven_multilingual_v2", """{"text":"Hi you.","model_id":"eleven_multilingual_v2","seed":7,"voice_settings":{"stability":0.4,"speed":1.1}}""")]
    [InlineData("eleven_flash_v2_5", """{"text":"Hi you.","model_id":"eleven_flash_v2_5","language_code":"de","seed":7,"voice_settings":{"stability":0.4,"speed":1.1}}""")]
    public async Task Settings_and_seed_are_sent_and_the_language_where_the_model_takes_one(string model, string body)
    {
        var handler = new AnsweringHandler(() => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        var order = Order() with { Model = s_catalogue.Find(model)!, Settings = new VoiceSettings { Stability = 0.4, Speed = 1.1 } };
        await new ElevenLabsSpeech(Client(handler)).Prepare(order, s_key).Send(default);
        Assert.Equal([body], handler.Bodies);
    }

    [Theory]
    [InlineData("eleven_text_to_sound_v2", SoundKind.Effects, "v1/sound-generation",
        """{"text":"waves","duration_seconds":5,"prompt_influence":0.4,"model_id":"eleven_text_to_sound_v2"}""", 60_000)]
    [InlineData("music_v1", SoundKind.Music, "v1/music",
        """{"prompt":"waves","music_length_ms":5000,"model_id":"music_v1","force_instrumental":true}""", 40_000)]
    public async Task Effects_and_music_are_bytes_priced_by_their_seconds_where_the_answer_names_no_cost(string model, SoundKind kind, string path, string body, long cost)
    {
        var handler = new AnsweringHandler(() => new HttpResponseMessage { Content = new ByteArrayContent([1, 2]) { Headers = { { "Content-Type", "audio/mpeg" } } } });
        var order = new SoundOrder { ProjectId = Guid.Empty, Model = s_catalogue.Find(model)!, Kind = kind, Prompt = "waves", Seconds = 5, Instrumental = true, Seed = 7 };
        var submission = await new ElevenLabsSounds(Client(handler)).PrepareAsync(order, s_key, default);
        var completed = Assert.IsType<SubmitOutcome.Completed>(await submission.Send(default));

        Assert.Equal((cost, cost, true), (submission.MaxCostMicros, completed.CostMicros, completed.Estimated));
        Assert.Equal([1, 2], SoundResult.Parse(completed.Result).Audio);
        Assert.Equal([$"POST {Url}/{path}?output_format=mp3_44100_128 the-key"], handler.Requests);
        Assert.Equal([body], handler.Bodies);
    }

    private static Task<SubmitOutcome> SpeakAsync(HttpStatusCode status, string body) =>
        SpeakAsync(new AnsweringHandler(() => new HttpResponseMessage(status) { Content = new StringContent(body) }));

    private static Task<SubmitOutcome> SpeakAsync(AnsweringHandler handler) => new ElevenLabsSpeech(Client(handler)).Prepare(Order(), s_key).Send(default);

    private static SpeechOrder Order() => new()
    {
        ProjectId = Guid.Empty, Model = s_catalogue.Default("speech"), Text = "Hi you.", VoiceId = "voice-1", Language = "de", Seed = 7,
    };

    private static ElevenLabsClient Client(AnsweringHandler handler) => new(new HttpClient(handler), new FixedProvider(Url), TimeProvider.System);
}
