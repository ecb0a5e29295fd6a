using System.Reflection;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using VideoGen.LocalHosting.Running;

namespace VideoGen.LocalHosting.Launching;

/// <summary>How a built project is started: its assembly, without <c>dotnet run</c> between us and it.</summary>
internal sealed class ProjectCommand(IDistributedApplicationBuilder builder, LocalHostingOptions options)
{
    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public string FolderOf(ProjectResource project) => Path.GetDirectoryName(PathOf(project))!;

    public string AssemblyOf(ProjectResource project)
    {
        var path = PathOf(project);
        var configuration = options.BuildConfiguration
            ?? builder.AppHostAssembly?.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";
        var output = Path.Combine(FolderOf(project), "bin", configuration, $"net{Environment.Version.Major}.0");
        var name = Path.GetFileNameWithoutExtension(path);
        // The assembly may be named after the product as well: VideoGen.Gateway for Gateway.csproj.
        var startable = Directory.Exists(output)
            ? Directory.GetFiles(output, "*.runtimeconfig.json").Select(file => file[..^".runtimeconfig.json".Length])
                .FirstOrDefault(file => Path.GetFileName(file) == name || file.EndsWith($".{name}", StringComparison.Ordinal))
            : null;
        return startable is null
            ? throw new ResourceFailedException($"{project.Name} is not built: {output} holds no program. Run: dotnet build {path} -c {configuration}")
            : startable + ".dll";
    }

    private static string PathOf(ProjectResource project) => project.Annotations.OfType<IProjectMetadata>().Single().ProjectPath;
}
