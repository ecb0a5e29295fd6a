using System.ComponentModel;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using VideoGen.LocalHosting.Logs;
using VideoGen.LocalHosting.Running;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Launching;

/// <summary>Starts projects and executables. Values are resolved anew at every start.</summary>
internal sealed class ProcessLauncher(
    IResource resource, ProjectCommand projects, DistributedApplicationExecutionContext execution, LocalHostingOptions options, Uri? telemetry, HttpClient http, LogStream log)
    : ILauncher
{
    public async Task<IInstance> LaunchAsync(Replica replica, CancellationToken cancellationToken)
    {
        try
        {
            return new ProcessInstance(ChildProcess.Start(await DescribeAsync(replica, cancellationToken)), new HttpHealth(http, resource, replica), options.StopLimit);
        }
        catch (Exception failure) when (failure is Win32Exception or DistributedApplicationException or InvalidOperationException)
        {
            throw new ResourceFailedException($"it cannot be started: {failure.Message}");
        }
    }

    private async Task<ChildProcessStart> DescribeAsync(Replica replica, CancellationToken cancellationToken)
    {
        var described = await DescribedProcess.EnvironmentAsync(resource, execution, cancellationToken);
        ProjectVariables.Add(described, resource, replica);
        TelemetryVariables.Add(described, resource, $"{replica.Id}-{Guid.NewGuid():N}", telemetry);
        var environment = InheritedEnvironment.Read();
        foreach (var (name, value) in described) environment[name] = value;

        var (command, arguments, folder) = Command();
        return new ChildProcessStart
        {
            Command = command,
            Arguments = [.. arguments, .. await DescribedProcess.ArgumentsAsync(resource, cancellationToken)],
            WorkingDirectory = folder,
            Environment = environment,
            Output = line => log.Write(replica.Id, line),
        };
    }

    private (string Command, IEnumerable<string> Arguments, string Folder) Command() => resource switch
    {
        ProjectResource project => (ProjectCommand.Dotnet, ["exec", projects.AssemblyOf(project)], projects.FolderOf(project)),
        ExecutableResource executable => (executable.Command, [], executable.WorkingDirectory),
        _ => throw new InvalidOperationException($"{resource.Name} is not a process."),
    };
}
