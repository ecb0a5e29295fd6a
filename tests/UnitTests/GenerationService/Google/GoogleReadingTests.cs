using VideoGen.GenerationService.Google.Interactions;
using VideoGen.GenerationService.Google.Veo;
using VideoGen.GenerationService.Tasks;

namespace VideoGen.UnitTests.GenerationService.Google;

public sealed class GoogleReadingTests
{
    private const string Named = """{"name":"models/veo-3.1-generate-preview/operations/abc" """;

    [Theory]
    [InlineData("""}""", "Running")]
    [InlineData(""","done":false}""", "Running")]
    [InlineData(""","metadata":{"state":"DREAMING"}}""", "Running")]
    [InlineData(""","done":true,"response":{"@type":"x","generateVideoResponse":{"generatedSamples":[{"video":{"uri":"https://out.test/x:download?alt=media"}}]}}}""", "Succeeded at out.test")]
    [InlineData(""","done":true,"response":{"generateVideoResponse":{"generatedSamples":[{"video":{"encodedVideo":"QUFB","encoding":"video/mp4"}}]}}}""", "Succeeded inside")]
    [InlineData(""","done":true,"response":{"generateVideoResponse":{"generatedSamples":[{"video":{"uri":"https://out.test/1"}}],"raiMediaFilteredCount":1}}}""", "Succeeded at out.test")]
    [InlineData(""","done":true,"response":{"generateVideoResponse":{"raiMediaFilteredCount":1,"raiMediaFilteredReasons":["Sorry. Support codes: 29310472"]}}}""", "RefusedOutput rai.29310472 free")]
    [InlineData(""","done":true,"response":{"generateVideoResponse":{}}}""", "BadOutput empty free")]
    [InlineData(""","done":true}""", "BadOutput empty free")]
    [InlineData(""","done":true,"error":{"code":13,"message":"internal"}}""", "ProviderFailed rpc.13 free")]
    [InlineData(""","done":true,"error":{"code":3,"message":"Unable to process input image."}}""", "BadInput rpc.3 free")]
    [InlineData(""","done":true,"error":{"code":3,"message":"The prompt violates our usage guidelines."}}""", "RefusedInput rpc.3 free")]
    [InlineData(""","done":true,"response":{"videos":[{"bytesBase64Encoded":"QUFB","mimeType":"video/mp4"}],"raiMediaFilteredCount":0}}""", "Succeeded inside")]
    [InlineData(""","done":true,"response":{"videos":[{"gcsUri":"gs://bucket/clip.mp4"}]}}""", "Succeeded at bucket")]
    [InlineData(""","done":true,"response":{"raiMediaFilteredCount":1}}""", "RefusedOutput rai.filtered free")]
    [InlineData(""","done":true,"resp""", "Unreachable")]
    public void Each_state_of_an_operation_is_understood(string rest, string meaning) => Assert.Equal(meaning, Describe(VeoReading.Of(Named + rest)));

    [Theory]
    [InlineData("""{"name":7,"done":"yes"}""")]
    [InlineData("""{"done":true}""")]
    [InlineData("<html></html>")]
    public void What_is_no_operation_says_nothing_about_it(string body) => Assert.Equal("Unreachable", Describe(VeoReading.Of(body)));

    [Theory]
    [InlineData("""{"id":"v1_a","status":"queued"}""", "Pending")]
    [InlineData("""{"id":"v1_a","status":"in_progress"}""", "Running")]
    [InlineData("""{"id":"v1_a","status":"dreaming"}""", "Running")]
    [InlineData("""{"id":"v1_a","status":"completed","steps":[{"type":"thought"},{"type":"model_output","content":[{"type":"text","text":"Here"},{"type":"video","uri":"https://out.test/1"}]}]}""", "Succeeded at out.test")]
    [InlineData("""{"id":"v1_a","status":"completed","steps":[{"type":"model_output","content":[{"type":"video","data":"QUFB"}]}]}""", "Succeeded inside")]
    [InlineData("""{"id":"v1_a","status":"completed","steps":[]}""", "BadOutput completed free")]
    [InlineData("""{"id":"v1_a","status":"completed","errors":[{"code":"content_filtered","message":"Blocked by safety filters"}]}""", "RefusedOutput completed.content_filtered free")]
    [InlineData("""{"id":"v1_a","status":"failed","errors":[{"code":"content_filtered","message":"The generated video was blocked."}]}""", "RefusedOutput failed.content_filtered free")]
    [InlineData("""{"id":"v1_a","status":"failed","steps":[{"type":"model_output","error":{"code":3,"message":"The prompt violates the content policy"}}]}""", "RefusedInput failed.3 free")]
    [InlineData("""{"id":"v1_a","status":"failed","errors":[{"code":"internal_error","message":"sorry"}]}""", "ProviderFailed failed.internal_error free")]
    [InlineData("""{"id":"v1_a","status":"incomplete"}""", "ProviderFailed incomplete free")]
    [InlineData("""{"id":"v1_a","status":"requires_action"}""", "ProviderFailed requires_action free")]
    [InlineData("""{"id":"v1_a","status":"budget_exceeded"}""", "OutOfCredit budget_exceeded free")]
    [InlineData("""{"id":"v1_a","status":"cancelled"}""", "Gone")]
    [InlineData("""{"id":"v1_a"}""", "Unreachable")]
    [InlineData("""{"id":["v1_a"],"status":{}}""", "Unreachable")]
    public void Each_state_of_an_interaction_is_understood(string body, string meaning) => Assert.Equal(meaning, Describe(InteractionReading.Of(body)));

    [Theory]
    [InlineData("""{"name":"models/veo/operations/a1"}""", "models/veo/operations/a1")]
    [InlineData("""{"name":"projects/p/locations/us-central1/publishers/google/models/veo/operations/7-a"}""", "projects/p/locations/us-central1/publishers/google/models/veo/operations/7-a")]
    [InlineData("""{"name":"models/veo/operations/../../files?key=x"}""", null)]
    [InlineData("""{"name":"models/veo"}""", null)]
    [InlineData("""{"na""", null)]
    public void Only_an_operation_s_name_becomes_a_path(string body, string? name) => Assert.Equal(name, VeoReading.NameOf(body));

    private static string Describe(TaskReading reading)
    {
        Assert.DoesNotContain("out.test", reading.ToString(), StringComparison.Ordinal);
        return reading switch
        {
            { Fault: { } fault } => $"{fault} {reading.FailureCode}{(reading.CostMicros == 0 ? " free" : "")}",
            { Output: { } output } => $"{reading.Status} at {output.Host}",
            { Status: VideoGen.GenerationService.Tasks.TaskStatus.Succeeded } => "Succeeded inside",
            _ => reading.Status.ToString(),
        };
    }
}
