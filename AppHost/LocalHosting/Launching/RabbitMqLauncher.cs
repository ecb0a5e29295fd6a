using Aspire.Hosting.ApplicationModel;
using VideoGen.LocalHosting.Logs;
using VideoGen.LocalHosting.Native;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Launching;

internal sealed class RabbitMqLauncher(RabbitMQServerResource resource, ServerFolders folders, LogStream log) : ILauncher
{
    public async Task<IInstance> LaunchAsync(Replica replica, CancellationToken cancellationToken)
    {
        var ports = replica.TargetPorts.ToDictionary(port => port.Key.Name, port => port.Value);
        var server = await RabbitMqServer.StartAsync(
            new RabbitMqOptions
            {
                DataFolder = folders.Of(resource),
                Port = ports[RabbitMQServerResource.PrimaryEndpointName],
                ManagementPort = ports.TryGetValue(RabbitMQServerResource.ManagementEndpointName, out var management) ? management : null,
                UserName = (await resource.UserNameReference.GetValueAsync(cancellationToken))!,
                Password = await resource.PasswordParameter.GetValueAsync(cancellationToken),
                Output = line => log.Write(replica.Id, line),
            },
            cancellationToken);
        return new NativeInstance(server.ProcessId, server.Exited, server.CheckAsync, server.StopAsync, server);
    }
}
