using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Fal.Inputs;
using VideoGen.ProviderSimulator.Fal.Storage;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ProviderSimulator.Fal.Queue;

/// <summary>Takes a request: keeps it on disk, enters it in the ledger, starts it. The input is only checked by the model, when it runs.</summary>
public sealed class FalSubmission(
    FalJobStore store, FalJobRunner runner, FalJobDocument document, SubmissionLedger ledger, FaultBoard faults, IOptions<FalOptions> options, TimeProvider time)
{
    private static readonly FaultKind[] s_refusals =
        [FaultKind.KeyRevoked, FaultKind.NoCredit, FaultKind.ModelGone, FaultKind.RateLimited, FaultKind.TooManyConcurrent, FaultKind.RefusedInput];

    /// <summary>Into the queue.</summary>
    public async Task<IResult> EnqueueAsync(HttpContext context, FalApp app)
    {
        var job = await AcceptAsync(context, app, direct: false);
        return Answer(context, job, document.Status(job, Origin.Of(context), logs: false));
    }

    /// <summary>Directly: the answer is the result.</summary>
    public async Task<IResult> RunAsync(HttpContext context, FalApp app)
    {
        var job = await AcceptAsync(context, app, direct: true);
        while (!job.HasEnded)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), time, context.RequestAborted);
            job = store.Find(job.Id)!;
        }

        return Result(context, job);
    }

    /// <summary>The output, or the error that it ended with.</summary>
    public IResult Result(HttpContext context, FalJob job)
    {
        if (job.Failure is not { } failure) return Answer(context, job, document.Output(job, Origin.Of(context)));
        foreach (var (name, value) in failure.Headers) context.Response.Headers[name] = value;
        return Answer(context, job, JsonNode.Parse(failure.Body)!, failure.Status);
    }

    public static IResult Answer(HttpContext context, FalJob job, JsonNode body, int status = StatusCodes.Status200OK)
    {
        context.Response.Headers["x-fal-request-id"] = job.Id.ToString();
        return Results.Text(body.ToJsonString(), "application/json", statusCode: status);
    }

    private async Task<FalJob> AcceptAsync(HttpContext context, FalApp app, bool direct)
    {
        var key = FalAccess.KeyOf(context);
        var owner = KeyFingerprint.Of(key);
        var request = await PaidRequest.ReadAsync(context, "fal", app.Endpoint, key, time.GetUtcNow());
        request.Model = app.Id;
        var body = FalInput.Parse(request.Body);
        var prompt = FalInput.PromptOf(body);
        request.Summary = prompt.Length > 80 ? prompt[..80] : prompt;
        if (ledger.ChargedTo("fal", request.Organisation!) >= options.Value.BalanceMicros) throw FalErrors.Locked();
        if (request.Meet(faults, s_refusals) is { } fault) throw FalErrors.Of(fault, app.Id, prompt);
        if (direct && runner.IsFull(request.Organisation!)) throw FalErrors.Platform(StatusCodes.Status429TooManyRequests, "Concurrent requests limit reached.", "concurrent_requests_limit");

        var job = new FalJob
        {
            Id = Guid.NewGuid(),
            CreatedAt = time.GetUtcNow(),
            Endpoint = app.Endpoint,
            Model = app.Id,
            Owner = owner,
            Organisation = request.Organisation!,
            Prompt = prompt,
            Seed = body["seed"]?.ToJsonString() ?? request.Hash,
            Origin = Origin.Of(context),
            StartsWithin = StartsWithin(context),
            FileSeconds = FileLifetime.Of(context, FileLifetime.OfOutput, options.Value.FileSeconds),
            Webhook = WebhookOf(context),
        };
        store.SaveInput(job.Id, request.Body);
        store.Add(job);
        ledger.Record(request.Entry(job.Id.ToString(), LedgerState.Pending));
        runner.Start(job);
        return job;
    }

    private static double? StartsWithin(HttpContext context)
    {
        var header = context.Request.Headers["x-fal-request-timeout"].ToString();
        if (header.Length == 0) return null;
        return double.TryParse(header, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1_000_000
            ? seconds
            : throw FalErrors.Platform(StatusCodes.Status400BadRequest, "The x-fal-request-timeout header is not a number of seconds.", "bad_request");
    }

    private static string? WebhookOf(HttpContext context)
    {
        var webhook = context.Request.Query["fal_webhook"].ToString();
        if (webhook.Length == 0) return null;
        return Uri.TryCreate(webhook, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")
            ? webhook
            : throw FalErrors.Platform(StatusCodes.Status400BadRequest, "fal_webhook is not a URL.", "bad_request");
    }
}
