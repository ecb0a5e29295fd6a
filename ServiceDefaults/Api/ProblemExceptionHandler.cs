using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using VideoGen.ServiceDefaults.Messaging.Failures;

namespace VideoGen.ServiceDefaults.Api;

/// <summary>Turns every exception of a request into one problem document; what is not ours to explain becomes a plain 500 with the trace id.</summary>
internal sealed partial class ProblemExceptionHandler(IProblemDetailsService problems, ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var problem = exception switch
        {
            ProblemException known => Document(known),
            BadHttpRequestException bad => Document(bad.StatusCode, bad.StatusCode == 413 ? "body-too-large" : "bad-request", BadRequestDetail(bad)),
            // A database that restarts, or another service that does not answer.
            _ when FailureKinds.IsOutage(exception) || exception is HttpRequestException =>
                Document(StatusCodes.Status503ServiceUnavailable, "unavailable", "A part of the service is away for a moment. Try again in a few seconds.", retryable: true),
            _ => Document(StatusCodes.Status500InternalServerError, "internal-error", "Something went wrong on our side. Nothing was lost; try again, and quote the trace id if it stays.", retryable: true),
        };
        if (problem.Status >= 500) LogFailure(logger, exception, context.Request.Method, context.Request.Path);

        if (problem.Status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = "5";
        context.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem, Exception = exception });
    }

    private static string BadRequestDetail(BadHttpRequestException bad) =>
        bad.InnerException is System.Text.Json.JsonException { Path: { } path } ? $"The JSON body does not fit at {path}." : bad.StatusCode == 413 ? "The body is larger than this address takes." : "The request is malformed.";

    private static ProblemDetails Document(ProblemException known)
    {
        var problem = Document(known.Status, known.Code, known.Message, known.Retryable, known.Charged);
        foreach (var (name, value) in known.Extensions) problem.Extensions[name] = value;
        return problem;
    }

    private static ProblemDetails Document(int status, string code, string detail, bool retryable = false, bool charged = false) => new()
    {
        Status = status,
        Detail = detail,
        Extensions = { ["code"] = code, ["retryable"] = retryable, ["charged"] = charged },
    };

    /// <summary>Completes every problem document, whoever made it: code, retryable, charged, trace id.</summary>
    internal static void Complete(ProblemDetailsContext context)
    {
        var extensions = context.ProblemDetails.Extensions;
        var status = context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode;
        extensions.TryAdd("code", DefaultCode(status));
        extensions.TryAdd("retryable", status is 429 or 502 or 503 or 504);
        extensions.TryAdd("charged", false);
        extensions.Remove("traceId");
        extensions["trace_id"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
    }

    private static string DefaultCode(int status) => status switch
    {
        400 => "bad-request",
        401 => "unauthenticated",
        403 => "forbidden",
        404 => "not-found",
        405 => "method-not-allowed",
        413 => "body-too-large",
        415 => "unsupported-media",
        429 => "rate-limited",
        503 => "unavailable",
        _ => status >= 500 ? "internal-error" : "request-failed",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void LogFailure(ILogger logger, Exception exception, string method, string path);
}
