using Aspire.Hosting.ApplicationModel;
using VideoGen.LocalHosting.Logs;
using VideoGen.LocalHosting.Native;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Launching;

internal sealed class PostgresLauncher(PostgresServerResource resource, ServerFolders folders, LogStream log) : ILauncher
{
    private PostgresServer? _server;

    public async Task<IInstance> LaunchAsync(Replica replica, CancellationToken cancellationToken)
    {
        var server = await PostgresServer.StartAsync(
            new PostgresOptions
            {
                DataFolder = folders.Of(resource),
                Port = replica.TargetPorts.Single().Value,
                Password = await resource.PasswordParameter.GetValueAsync(cancellationToken),
                Output = line => log.Write(replica.Id, line),
            },
            cancellationToken);
        _server = server;
        return new NativeInstance(server.ProcessId, server.Exited, server.CheckAsync, server.StopAsync, server);
    }

    public Task CreateDatabaseAsync(string name, CancellationToken cancellationToken) =>
        (_server ?? throw new InvalidOperationException("The server has not started.")).CreateDatabaseAsync(name, cancellationToken);
}
