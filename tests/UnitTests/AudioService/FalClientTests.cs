using System.Net;
using Microsoft.Extensions.Options;
using VideoGen.AudioService.Fal;
using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Plans;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.UnitTests.AudioService;

public sealed class FalClientTests
{
    private const string Queue = "https://queue.fal.test";
    private const string Request = $"{Queue}/fal-ai/mmaudio-v2/requests/req-1";
    private const string Task = $"req-1 {Request}/status {Request} {Request}/cancel";

    private static readonly ProviderKey s_key = new("id:secret", "default");

    [Fact]
    public async Task A_submission_keeps_the_addresses_that_the_queue_gave()
    {
        var handler = Answer(200, $$"""{"request_id":"req-1","status":"IN_QUEUE","status_url":"{{Queue}}/other/status","response_url":"{{Queue}}/other","cancel_url":"{{Queue}}/other/cancel"}""");
        var submission = await Sounds(handler).PrepareAsync(Order(SoundKind.Music), s_key, default);
        var accepted = Assert.IsType<SubmitOutcome.Accepted>(await submission.Send(default));

        Assert.Equal(($"req-1 {Queue}/other/status {Queue}/other {Queue}/other/cancel", 12_000L), (accepted.TaskId, submission.MaxCostMicros));
        Assert.Equal([$"POST {Queue}/fal-ai/mmaudio-v2/text-to-audio Key id:secret"], handler.Requests);
        Assert.Equal(["""{"prompt":"background music, waves","negative_prompt":"speech, talking, singing","duration":12,"seed":7}"""], handler.Bodies);
    }

    [Fact]
    public async Task Addresses_on_another_host_are_not_followed_with_our_key()
    {
        var handler = Answer(200, """{"request_id":"req-1","status_url":"https://evil.test/status","response_url":"http://queue.fal.test/x","cancel_url":"https://queue.fal.test@evil.test/"}""");
        var submission = await Sounds(handler).PrepareAsync(Order(SoundKind.Music), s_key, default);
        Assert.Equal(Task, Assert.IsType<SubmitOutcome.Accepted>(await submission.Send(default)).TaskId);
    }

    [Theory]
    [InlineData(401, """{"detail":"No user found for Key ID and Secret"}""", ProviderFaultKind.KeyRevoked)]
    [InlineData(403, """{"detail":"User is locked. Reason: Exhausted balance."}""", ProviderFaultKind.OutOfCredit)]
    [InlineData(403, """{"detail":"Forbidden"}""", ProviderFaultKind.KeyRevoked)]
    [InlineData(404, """{"detail":"Application not found"}""", ProviderFaultKind.ModelGone)]
    [InlineData(422, """{"detail":[{"loc":["body","prompt"],"msg":"no","type":"content_policy_violation"}]}""", ProviderFaultKind.RefusedInput)]
    [InlineData(422, """{"detail":[{"loc":["body","video_url"],"msg":"no","type":"file_download_error"}]}""", ProviderFaultKind.BadInput)]
    [InlineData(422, """{"detail":[{"loc":["body","seed"],"msg":"no","type":"less_than_equal"}]}""", ProviderFaultKind.BadRequest)]
    [InlineData(429, """{"detail":"Concurrent requests limit reached.","error_type":"concurrent_requests_limit"}""", ProviderFaultKind.Throttled)]
    [InlineData(503, """{"detail":"No runner","error_type":"runner_scheduling_failure"}""", ProviderFaultKind.Transient)]
    [InlineData(500, "", ProviderFaultKind.UnknownOutcome)]
    [InlineData(504, """{"detail":"Request timed out","error_type":"request_timeout"}""", ProviderFaultKind.UnknownOutcome)]
    public async Task Every_refusal_has_its_kind(int status, string body, ProviderFaultKind kind)
    {
        var outcome = await (await Sounds(Answer(status, body)).PrepareAsync(Order(SoundKind.Music), s_key, default)).Send(default);
        Assert.Equal(kind, outcome switch
        {
            SubmitOutcome.Rejected rejected => FaultRules.KindOf(rejected.Failure),
            SubmitOutcome.NotTaken notTaken => FaultRules.KindOf(notTaken.Failure),
            _ => ProviderFaultKind.UnknownOutcome,
        });
    }

    [Theory]
    [InlineData(202, """{"status":"IN_QUEUE","queue_position":3}""", SoundTaskStatus.Running)]
    [InlineData(202, """{"status":"IN_PROGRESS","logs":null}""", SoundTaskStatus.Running)]
    [InlineData(202, """{"status":"DREAMING"}""", SoundTaskStatus.Running)]
    [InlineData(200, "<html>", SoundTaskStatus.Unreachable)]
    [InlineData(502, "", SoundTaskStatus.Unreachable)]
    [InlineData(404, """{"detail":"Request not found"}""", SoundTaskStatus.Gone)]
    public async Task A_look_tells_where_the_request_is(int status, string body, SoundTaskStatus read) =>
        Assert.Equal(read, (await Sounds(Answer(status, body)).ReadTaskAsync(new SoundTask(Task, s_key), default)).Status);

    [Theory]
    [InlineData(422, """{"detail":[{"type":"content_policy_violation","msg":"no"}]}""", ProviderFaultKind.RefusedInput)]
    [InlineData(422, """{"detail":[{"type":"file_download_error","msg":"no"}]}""", ProviderFaultKind.BadInput)]
    [InlineData(500, """{"detail":"The runner failed","error_type":"runner_server_error"}""", ProviderFaultKind.ProviderFailed)]
    [InlineData(200, """{"audio":{"url":"https://evil.test/a.flac"}}""", ProviderFaultKind.BadOutput)]
    public async Task Completed_does_not_mean_that_it_went_well(int status, string result, ProviderFaultKind fault)
    {
        var handler = new AnsweringHandler(request => request.RequestUri!.AbsolutePath.EndsWith("/status", StringComparison.Ordinal)
            ? Response(200, status == 200 ? """{"status":"COMPLETED"}""" : """{"status":"COMPLETED","error":"no","error_type":"some_error"}""")
            : Response(status, result));
        var reading = await Sounds(handler).ReadTaskAsync(new SoundTask(Task, s_key), default);
        Assert.Equal((SoundTaskStatus.Failed, fault), (reading.Status, reading.Fault));
    }

    [Theory]
    [InlineData("""{"audio":{"url":"https://v3.fal.media/files/a.flac"}}""", "https://v3.fal.media/files/a.flac")]
    [InlineData("""{"video":{"url":"https://queue.fal.test/files/a.mp4"}}""", "https://queue.fal.test/files/a.mp4")]
    public async Task The_result_is_fetched_from_fals_own_hosts(string result, string address)
    {
        var handler = new AnsweringHandler(request => Response(200, request.RequestUri!.AbsolutePath.EndsWith("/status", StringComparison.Ordinal) ? """{"status":"COMPLETED"}""" : result));
        var reading = await Sounds(handler).ReadTaskAsync(new SoundTask(Task, s_key), default);
        Assert.Equal((SoundTaskStatus.Succeeded, new Uri(address)), (reading.Status, reading.Output));
    }

    [Theory]
    [InlineData(200, SoundTaskStop.Removed)]
    [InlineData(202, SoundTaskStop.Requested)]
    [InlineData(400, SoundTaskStop.TooLate)]
    [InlineData(404, SoundTaskStop.Gone)]
    public async Task A_cancel_tells_what_it_stopped(int status, SoundTaskStop stop)
    {
        var handler = Answer(status, "{}");
        Assert.Equal(stop, await Sounds(handler).CancelTaskAsync(new SoundTask(Task, s_key), default));
        Assert.Equal([$"PUT {Request}/cancel Key id:secret"], handler.Requests);
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(900, 3)]
    public async Task A_small_clip_goes_along_and_a_large_one_is_uploaded_without_our_key(int bytes, int requests)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, new byte[bytes]);
        var handler = new AnsweringHandler(request => request.RequestUri!.AbsolutePath.Contains("initiate")
            ? Response(200, """{"file_url":"https://v3.fal.media/files/clip.mp4","upload_url":"https://v3.fal.media/upload/1"}""")
            : Response(200, """{"request_id":"req-1"}"""));
        var submission = await Sounds(handler, inlineBytes: 500).PrepareAsync(Order(SoundKind.Effects) with { Clip = new ClipCopy(path, "clips/1") }, s_key, default);
        await submission.Send(default);
        File.Delete(path);

        Assert.Equal(requests, handler.Requests.Count);
        Assert.Equal($"POST {Queue}/fal-ai/mmaudio-v2 Key id:secret", handler.Requests[^1]);
        Assert.Contains(bytes < 500 ? "\"video_url\":\"data:video/mp4;base64,AAAA" : "\"video_url\":\"https://v3.fal.media/files/clip.mp4\"", handler.Bodies[^1]);
        if (requests == 3) Assert.Equal("PUT https://v3.fal.media/upload/1", handler.Requests[1]);
        Assert.Contains("clips/1", submission.Canonical);
        Assert.DoesNotContain("AAAA", submission.Canonical);
    }

    private static SoundOrder Order(SoundKind kind) => new()
    {
        ProjectId = Guid.Empty,
        Model = ModelCatalogue.BuiltIn().Default(kind == SoundKind.Music ? "music" : "effects"),
        Kind = kind,
        Prompt = "waves",
        Seconds = 12,
        Seed = 65_536 + 7,
    };

    private static AnsweringHandler Answer(int status, string body) => new(() => Response(status, body));

    private static HttpResponseMessage Response(int status, string body) => new((HttpStatusCode)status) { Content = new StringContent(body) };

    private static FalSounds Sounds(AnsweringHandler handler, int inlineBytes = 400_000)
    {
        var options = Options.Create(new FalOptions { InlineBytes = inlineBytes });
        var addresses = new FalAddresses(new FixedProvider(Queue), options);
        var http = new HttpClient(handler);
        return new FalSounds(new FalClient(http, addresses, options, TimeProvider.System), addresses, new ResultDownload(http), options);
    }
}
