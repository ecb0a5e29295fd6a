using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using VideoGen.AnalysisService.Groq;
using VideoGen.AnalysisService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.UnitTests.AnalysisService;

public class GroqChatTests
{
    private static readonly ModelCatalogue s_catalogue = ModelCatalogue.BuiltIn();
    private static readonly ProviderKey s_key = new("gsk_0123456789", "default");

    [Fact]
    public async Task An_answer_is_paid_by_its_tokens_and_the_request_is_what_the_provider_documents()
    {
        var line = new Line(() => Json(HttpStatusCode.OK, """
            {"id":"chatcmpl-7","object":"chat.completion","created":1790000000,"model":"qwen/qwen3.6-27b",
             "choices":[{"index":0,"message":{"role":"assistant","content":"{\"a\":1}","reasoning":"hm"},"logprobs":null,"finish_reason":"stop"}],
             "usage":{"queue_time":0.01,"prompt_tokens":2000,"completion_tokens":100,"total_tokens":2100},"x_groq":{"id":"req_1"}}
            """));

        var outcome = await line.AskAsync(Question());

        Assert.Equal(new SubmitOutcome.Completed("""{"a":1}""", 639, "chatcmpl-7"), outcome);
        Assert.Equal(("http://groq.test/openai/v1/chat/completions", "Bearer gsk_0123456789"), (line.Address, line.Authorization));
        var body = line.Body!;
        Assert.Equal(("qwen/qwen3.6-27b", 700, "none"), ((string)body["model"]!, (int)body["max_completion_tokens"]!, (string)body["reasoning_effort"]!));
        Assert.Equal(("json_schema", "sample_description", false), ((string)body["response_format"]!["type"]!, (string)body["response_format"]!["json_schema"]!["name"]!, (bool)body["response_format"]!["json_schema"]!["strict"]!));
        Assert.Equal("data:image/jpeg;base64,AQID", (string)body["messages"]![1]!["content"]![1]!["image_url"]!["url"]!);
    }

    [Fact]
    public async Task Tokens_that_all_went_into_reasoning_are_an_empty_answer_and_not_an_error()
    {
        var line = new Line(() => Json(HttpStatusCode.OK, """
            {"id":"c","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"","reasoning":"…"},"finish_reason":"length"}],
             "usage":{"prompt_tokens":1000,"completion_tokens":700,"total_tokens":1700}}
            """));

        Assert.Equal(new SubmitOutcome.Completed("", 703, "c"), await line.AskAsync(Question()));
    }

    [Theory]
    [InlineData(400, "invalid_request", "Rejected", "provider-rejected-request")]
    [InlineData(400, "model_decommissioned", "Rejected", "model-unavailable")]
    [InlineData(400, "json_validate_failed", "Rejected", "answer-malformed")]
    [InlineData(401, "invalid_api_key", "NotTaken", "provider-key-refused")]
    [InlineData(402, null, "NotTaken", "provider-credits-exhausted")]
    [InlineData(403, "model_terms_required", "Rejected", "model-unavailable")]
    [InlineData(403, "permissions_error", "NotTaken", "provider-key-refused")]
    [InlineData(404, "model_not_found", "Rejected", "model-unavailable")]
    [InlineData(413, "request_too_large", "Rejected", "provider-request-too-large")]
    [InlineData(422, null, "Rejected", "provider-rejected-request")]
    [InlineData(429, "rate_limit_exceeded", "NotTaken", "provider-busy")]
    [InlineData(498, "capacity_exceeded", "NotTaken", "provider-busy")]
    [InlineData(502, null, "NotTaken", "provider-unavailable")]
    [InlineData(503, null, "NotTaken", "provider-unavailable")]
    public async Task Every_refusal_has_one_meaning_and_is_sent_once(int status, string? code, string meaning, string failure)
    {
        var line = new Line(() => Json((HttpStatusCode)status, code is null ? "<html>" : $$$"""{"error":{"message":"secret gsk_0123456789","type":"x","code":"{{{code}}}"}}"""));

        var outcome = await line.AskAsync(Question());

        var told = outcome switch { SubmitOutcome.Rejected rejected => rejected.Failure, SubmitOutcome.NotTaken notTaken => notTaken.Failure, _ => null };
        Assert.Equal((meaning, failure, 1), (outcome.GetType().Name, told?.Code, line.Requests));
        Assert.DoesNotContain("gsk_", told!.Message);
    }

    [Fact]
    public async Task The_provider_says_when_to_come_back()
    {
        var line = new Line(() =>
        {
            var busy = Json(HttpStatusCode.TooManyRequests, """{"error":{"code":"rate_limit_exceeded"}}""");
            busy.Headers.TryAddWithoutValidation("retry-after", "33");
            return busy;
        });

        Assert.Equal(TimeSpan.FromSeconds(33), Assert.IsType<SubmitOutcome.NotTaken>(await line.AskAsync(Question())).RetryAfter);
        var told = new Line(() => Json(HttpStatusCode.TooManyRequests, """{"error":{"code":"rate_limit_exceeded","message":"Please try again in 2m59.5s."}}"""));
        Assert.Equal(TimeSpan.FromSeconds(179.5), Assert.IsType<SubmitOutcome.NotTaken>(await told.AskAsync(Question())).RetryAfter);
    }

    [Fact]
    public async Task A_streamed_answer_is_heard_word_by_word_and_paid_by_the_providers_own_count()
    {
        var line = new Line(() => Stream(
            """{"id":"chatcmpl-9","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":""}}],"x_groq":{"id":"req_1"}}""",
            """{"id":"chatcmpl-9","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"Two"}}]}""",
            """{"id":"chatcmpl-9","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":" words"}}]}""",
            """{"id":"chatcmpl-9","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"x_groq":{"id":"req_1","usage":{"prompt_tokens":2000,"completion_tokens":100,"total_tokens":2100}}}""",
            "[DONE]"));
        var heard = new List<string>();

        var outcome = await line.StreamAsync(Question(), heard);

        Assert.Equal(["Two", " words"], heard);
        Assert.Equal(new SubmitOutcome.Completed("Two words", 639, "chatcmpl-9"), outcome);
        Assert.Equal((true, "text"), ((bool)line.Body!["stream"]!, (string)line.Body["response_format"]!["type"]!));
    }

    [Fact]
    public async Task A_stream_that_breaks_off_has_no_known_outcome_and_one_that_never_began_was_not_taken()
    {
        const string begun = """{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"Two"}}]}""";
        var told = new Line(() => Stream(begun, """{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[],"x_groq":{"id":"r","error":"over capacity"}}""", "[DONE]"));
        var busy = new Line(() => Json(HttpStatusCode.ServiceUnavailable, "{}"));

        Assert.IsType<SubmitOutcome.Unknown>(await told.StreamAsync(Question(), []));
        Assert.IsType<SubmitOutcome.NotTaken>(await busy.StreamAsync(Question(), []));
    }

    [Fact]
    public async Task Without_a_connection_nothing_was_taken_and_without_an_answer_nobody_knows()
    {
        Assert.IsType<SubmitOutcome.NotTaken>(await Broken(new HttpRequestException(HttpRequestError.ConnectionError, null, new SocketException(111))));
        Assert.IsType<SubmitOutcome.NotTaken>(await Broken(new HttpRequestException(HttpRequestError.NameResolutionError)));
        Assert.IsType<SubmitOutcome.NotTaken>(await Broken(new TaskCanceledException("connect", new TimeoutException())));
        Assert.IsType<SubmitOutcome.Unknown>(await Broken(new HttpRequestException(HttpRequestError.ResponseEnded)));
        Assert.IsType<SubmitOutcome.Unknown>(await Broken(new IOException()));
        Assert.IsType<SubmitOutcome.Unknown>(await Broken(new TaskCanceledException()));
    }

    private static Task<SubmitOutcome> Broken(Exception exception) => new Line(() => throw exception).AskAsync(Question());

    private static ModelQuestion Question() => new()
    {
        Models = [s_catalogue.Default("vision")],
        Instructions = "Describe.",
        Turns = [ModelTurn.User("<facts>\n{}\n</facts>")],
        Images = [BinaryData.FromBytes(new byte[] { 1, 2, 3 })],
        Schema = new AnswerSchema("sample_description", """{"type":"object"}""", Strict: false),
        MaxOutputTokens = 700,
        ReasoningEffort = "none",
    };

    private static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body) };

    private static HttpResponseMessage Stream(params string[] data) =>
        new(HttpStatusCode.OK) { Content = new StringContent(string.Concat(data.Select(line => $"data: {line}\n\n")), System.Text.Encoding.UTF8, "text/event-stream") };

    /// <summary>The client over a handler that answers itself.</summary>
    private sealed class Line(Func<HttpResponseMessage> answer) : HttpMessageHandler, IHttpClientFactory, IOptionsMonitor<ProviderOptions>
    {
        public int Requests { get; private set; }
        public string? Address { get; private set; }
        public string? Authorization { get; private set; }
        public JsonNode? Body { get; private set; }

        public ProviderOptions CurrentValue => Get(null);

        public Task<SubmitOutcome> AskAsync(ModelQuestion question) => Chat.AskAsync(question.Models[0], question, s_key, CancellationToken.None);

        public Task<SubmitOutcome> StreamAsync(ModelQuestion question, List<string> heard) => Chat.StreamAsync(
            question.Models[0], question, s_key,
            words =>
            {
                heard.Add(words);
                return ValueTask.CompletedTask;
            },
            CancellationToken.None);

        private GroqChat Chat => new(new GroqConnection(this, this), TimeProvider.System);

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        public ProviderOptions Get(string? name) => new() { BaseUrl = "http://groq.test/", ApiKey = "gsk_0123456789" };

        public IDisposable? OnChange(Action<ProviderOptions, string?> listener) => null;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            Address = request.RequestUri!.ToString();
            Authorization = request.Headers.Authorization?.ToString();
            Body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
            return answer();
        }
    }
}
