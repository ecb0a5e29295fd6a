namespace VideoGen.ProviderSimulator.Fal.Queue;

/// <summary>Server-sent events: the status whenever it changes, until COMPLETED.</summary>
public sealed class StatusStream(FalJob job, string origin, bool logs, FalJobStore store, FalJobDocument document, TimeProvider time) : IResult
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/event-stream";
        httpContext.Response.Headers["x-fal-request-id"] = job.Id.ToString();
        for (string said = ""; ; await Task.Delay(s_look, time, httpContext.RequestAborted))
        {
            var now = store.Find(job.Id)!;
            var status = document.Status(now, origin, logs).ToJsonString();
            if (status != said)
            {
                await httpContext.Response.WriteAsync($"data: {said = status}\n\n", httpContext.RequestAborted);
                await httpContext.Response.Body.FlushAsync(httpContext.RequestAborted);
            }

            if (now.HasEnded) return;
        }
    }
}
