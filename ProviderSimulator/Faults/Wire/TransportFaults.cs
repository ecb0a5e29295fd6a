using System.Net.Mime;
using System.Text;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Faults.Wire;

/// <summary>
/// Lets requests and answers go wrong on their way, the same for every provider. "After acceptance" lets the provider do and bill its work
/// first; an answer that refuses the request goes through as it is.
/// </summary>
public sealed class TransportFaults(RequestDelegate provider, FaultBoard board, SubmissionLedger ledger, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private static readonly FaultKind[] s_before = [FaultKind.ErrorBeforeAcceptance, FaultKind.DroppedBeforeAcceptance];

    private static readonly FaultKind[] s_all =
    [
        .. s_before, FaultKind.ErrorAfterAcceptance, FaultKind.DroppedAfterAcceptance, FaultKind.Silence, FaultKind.HalfJson, FaultKind.WrongTypes,
        FaultKind.HtmlAnswer,
    ];

    private static readonly byte[] s_page = Encoding.UTF8.GetBytes("<!doctype html><title>Just a moment</title><h1>Checking your browser</h1>");

    public async Task InvokeAsync(HttpContext context)
    {
        var rules = board.Rules;
        var place = rules.Count == 0 ? null : await ProviderCall.PlaceOfAsync(context, withModel: rules.Any(rule => rule.Model is not null));
        var late = place is null ? null : board.Take(place, FaultKind.Latency);
        var fault = place is null ? null : board.Take(place, s_all);
        if (late is null && fault is null)
        {
            await provider(context);
            return;
        }

        context.Features.Set(fault ?? late);
        if (fault is not null && s_before.Contains(fault.Kind)) await RefuseAsync(context, place!, fault, late);
        else await DeliverAsync(context, fault, late);
    }

    private async Task RefuseAsync(HttpContext context, FaultPlace place, FaultRule fault, FaultRule? late)
    {
        if (place.IsPaid)
        {
            var request = await PaidRequest.ReadAsync(context, place.Provider, place.Path, RequestKey.Of(context.Request), time.GetUtcNow());
            request.Model = place.Model;
            ledger.RecordRefused(request);
        }

        await WaitAsync(late, context.RequestAborted);
        if (fault.Kind == FaultKind.DroppedBeforeAcceptance) context.Abort();
        else await ErrorAsync(context, fault);
    }

    private async Task DeliverAsync(HttpContext context, FaultRule? fault, FaultRule? late)
    {
        var answer = await HeldAnswer.OfAsync(context, provider);
        await WaitAsync(late, context.RequestAborted);
        if (!answer.IsSuccess) fault = null;
        var status = context.Response.StatusCode;
        await (fault?.Kind switch
        {
            FaultKind.ErrorAfterAcceptance => ErrorAsync(context, fault),
            FaultKind.DroppedAfterAcceptance => Drop(context),
            FaultKind.Silence => KeepSilentAsync(context),
            FaultKind.HalfJson => answer.SendAsync(status, answer.Body[..(answer.Body.Length / 2)], context.Response.ContentType),
            FaultKind.WrongTypes => answer.SendAsync(status, SpoiledJson.Of(answer.Body), MediaTypeNames.Application.Json),
            FaultKind.HtmlAnswer => answer.SendAsync(StatusCodes.Status200OK, s_page, MediaTypeNames.Text.Html),
            _ => answer.SendAsync(),
        });
    }

    private Task WaitAsync(FaultRule? late, CancellationToken cancellationToken) => late is null
        ? Task.CompletedTask
        : Task.Delay(TimeSpan.FromMilliseconds(late.Milliseconds + Random.Shared.Next(late.JitterMilliseconds + 1)), time, cancellationToken);

    private static Task ErrorAsync(HttpContext context, FaultRule fault)
    {
        context.Response.StatusCode = fault.Status
            ?? (fault.Kind == FaultKind.ErrorBeforeAcceptance ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);
        context.Response.ContentType = MediaTypeNames.Text.Plain;
        context.Response.ContentLength = null;
        if (fault.RetryAfterSeconds is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return context.Response.WriteAsync("upstream connect error or disconnect/reset before headers");
    }

    private static Task Drop(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private async Task KeepSilentAsync(HttpContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }
}
