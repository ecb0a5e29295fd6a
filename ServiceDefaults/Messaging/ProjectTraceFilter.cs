using System.Diagnostics;
using MassTransit;
using VideoGen.ServiceDefaults.Telemetry;

namespace VideoGen.ServiceDefaults.Messaging;

/// <summary>Names the project on the trace and on every log line of a consumer whose message has a <c>ProjectId</c>.</summary>
internal sealed class ProjectTraceFilter<TMessage>(IServiceProvider services) : IFilter<ConsumeContext<TMessage>> where TMessage : class
{
    private static readonly Func<TMessage, Guid>? s_projectId = typeof(TMessage).GetProperty("ProjectId", typeof(Guid))?.GetMethod?.CreateDelegate<Func<TMessage, Guid>>();

    private readonly ILogger _logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("VideoGen.Messaging");

    public async Task Send(ConsumeContext<TMessage> context, IPipe<ConsumeContext<TMessage>> next)
    {
        if (s_projectId is null)
        {
            await next.Send(context);
            return;
        }
        var projectId = s_projectId(context.Message);
        Activity.Current?.SetTag(ProjectTag.Name, projectId.ToString());
        using (_logger.BeginScope(new Dictionary<string, object> { [ProjectTag.Name] = projectId })) await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("projectTrace");
}
