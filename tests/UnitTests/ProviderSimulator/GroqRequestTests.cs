using System.Text;
using VideoGen.ProviderSimulator.Groq;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.UnitTests.ProviderSimulator;

public sealed class GroqRequestTests
{
    [Theory]
    [InlineData("llama3-8b-8192", "", 404, "model_not_found")]
    [InlineData("openai/gpt-oss-20b", ""","response_format":{"type":"json_object"}""", 400, null)]
    [InlineData("openai/gpt-oss-20b", ""","response_format":{"type":"json_schema","json_schema":{"name":"x","strict":true,"schema":{"type":"object","properties":{"a":{}}}}}""", 400, null)]
    [InlineData("qwen/qwen3.6-27b", ""","response_format":{"type":"json_schema","json_schema":{"name":"x","strict":true,"schema":{"type":"object"}}}""", 400, null)]
    [InlineData("openai/gpt-oss-20b", ""","n":2""", 400, null)]
    [InlineData("openai/gpt-oss-20b", ""","temperature":"hot" """, 400, null)]
    [InlineData("openai/gpt-oss-20b", ""","response_format":5""", 400, null)]
    public void What_the_real_one_refuses_is_refused(string model, string more, int status, string? code)
    {
        var refusal = Assert.Throws<ProviderRefusal>(() => Read($$"""{"model":"{{model}}","messages":[{"role":"user","content":"hello"}]{{more}}}"""));
        Assert.Equal((status, code), (refusal.Status, (string?)refusal.Body["error"]!["code"]));
    }

    [Fact]
    public void More_than_four_megabytes_of_pictures_are_too_large()
    {
        var picture = $$$"""{"type":"image_url","image_url":{"url":"data:image/png;base64,{{{new string('A', 2_200_000)}}}"}}""";
        var refusal = Assert.Throws<ProviderRefusal>(() => Read($$$"""{"model":"qwen/qwen3.6-27b","messages":[{"role":"user","content":[{{{picture}}},{{{picture}}}]}]}"""));
        Assert.Equal(413, refusal.Status);
    }

    [Fact]
    public void Durations_look_as_go_prints_them() => Assert.Equal(
        ["120ms", "7.66s", "2m59.56s", "1h0m0.5s"],
        new[] { 0.12, 7.66, 179.56, 3600.5 }.Select(seconds => GoDuration.Of(TimeSpan.FromSeconds(seconds))));

    private static ChatRequest Read(string body) => ChatRequest.Read(Encoding.UTF8.GetBytes(body));
}
