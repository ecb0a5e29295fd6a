using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using VideoGen.LocalHosting.Launching;
using VideoGen.LocalHosting.Logs;
using VideoGen.LocalHosting.Ports;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Running;

/// <summary>Chooses how each kind of resource is run.</summary>
internal sealed class ResourceRunners(
    IDistributedApplicationBuilder builder, LocalHostingOptions options, PortPlan ports, ServerFolders folders, ProjectCommand projects, HttpClient http, LogStream log, TimeProvider time)
{
    private readonly Dictionary<PostgresServerResource, PostgresLauncher> _postgres = [];

    /// <param name="telemetry">Our receiver, or null when the operator named another.</param>
    public IReadOnlyList<IResourceRunner> Create(IReadOnlyList<ResourceStatus> statuses, Uri? telemetry)
    {
        var dependencies = new Dependencies(statuses.Select(status => status.Resource));
        return [.. statuses.Select(status => Create(status, dependencies, telemetry))];
    }

    private IResourceRunner Create(ResourceStatus status, Dependencies dependencies, Uri? telemetry) => status.Resource switch
    {
        ProjectResource or ExecutableResource => Supervised(
            status,
            new ProcessLauncher(status.Resource, projects, builder.ExecutionContext, options, telemetry, http, log),
            mayFinish: status.Resource is ExecutableResource,
            dependencies.IsAwaitedToComplete(status.Resource)),
        PostgresServerResource postgres => Supervised(status, LauncherOf(postgres)),
        RabbitMQServerResource rabbit => Supervised(status, new RabbitMqLauncher(rabbit, folders, log)),
        PostgresDatabaseResource database => new ImmediateRunner(status, token => LauncherOf(database.Parent).CreateDatabaseAsync(database.DatabaseName, token)),
        ContainerResource => new ImmediateRunner(status, _ => throw new ResourceFailedException(
            $"{status.Resource.Name} is a container, and this build starts native processes only. Build with -p:Aspire=true to run containers.")),
        IValueProvider value => new ImmediateRunner(status, token => value.GetValueAsync(token).AsTask()),
        _ => throw new DistributedApplicationException($"This build cannot run {status.Resource.Name} ({status.Resource.GetType().Name})."),
    };

    private SupervisedRunner Supervised(ResourceStatus status, ILauncher launcher, bool mayFinish = false, bool awaitedToComplete = false) =>
        new(status, ports.Allocate(status.Resource), () => ports.Release(status.Resource), launcher, new SupervisionPolicy(options.StartLimit, mayFinish, awaitedToComplete), log, time);

    private PostgresLauncher LauncherOf(PostgresServerResource postgres)
    {
        if (!_postgres.TryGetValue(postgres, out var launcher)) _postgres[postgres] = launcher = new PostgresLauncher(postgres, folders, log);
        return launcher;
    }
}
