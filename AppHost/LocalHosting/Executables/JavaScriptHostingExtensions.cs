using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.JavaScript;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

public static class JavaScriptHostingExtensions
{
    /// <summary>Runs a script of <c>package.json</c> with Vite's port given by us.</summary>
    public static IResourceBuilder<ViteAppResource> AddViteApp(
        this IDistributedApplicationBuilder builder, string name, string appDirectory, string runScriptName = "dev")
    {
        var app = builder.AddResource(new ViteAppResource(name, "npm", Path.GetFullPath(appDirectory, builder.AppHostDirectory)));
        return app
            .WithHttpEndpoint(env: "PORT")
            .WithEnvironment("NODE_ENV", builder.Environment.IsDevelopment() ? "development" : "production")
            .WithArgs("run", runScriptName, "--", "--port", app.GetEndpoint("http").Property(EndpointProperty.TargetPort));
    }

    /// <summary>npm runs the scripts. Packages are installed by whoever sets the machine up, never at start.</summary>
    public static IResourceBuilder<TResource> WithNpm<TResource>(this IResourceBuilder<TResource> resource, bool install = true, string? installCommand = null, string[]? installArgs = null)
        where TResource : JavaScriptAppResource => install && !Directory.Exists(Path.Combine(resource.Resource.WorkingDirectory, "node_modules"))
            ? throw new DistributedApplicationException($"Run '{installCommand ?? "npm ci"} {string.Join(' ', installArgs ?? [])}' in {resource.Resource.WorkingDirectory} first.")
            : resource;
}
