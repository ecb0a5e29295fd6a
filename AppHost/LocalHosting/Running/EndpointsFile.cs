using System.Text.Json;
using System.Text.Json.Nodes;
using Aspire.Hosting.ApplicationModel;

namespace VideoGen.LocalHosting.Running;

/// <summary><c>endpoints.json</c> in the data folder: there while everything is up, so that scripts know where things are.</summary>
internal sealed class EndpointsFile(LocalHostingOptions options)
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true };

    private string FilePath => Path.Combine(options.DataFolder, "endpoints.json");

    public void Write(Uri appHost, IEnumerable<IResource> resources)
    {
        var content = new JsonObject { ["apphost"] = appHost.GetLeftPart(UriPartial.Authority) };
        foreach (var resource in resources.OfType<IResourceWithEndpoints>())
            if (resource.Annotations.OfType<EndpointAnnotation>().FirstOrDefault(endpoint => endpoint is { UriScheme: "http" or "https", AllocatedEndpoint: not null }) is { } endpoint)
                content[resource.Name] = endpoint.AllocatedEndpoint!.UriString;
        content["pid"] = Environment.ProcessId;

        var draft = FilePath + ".new";
        File.WriteAllText(draft, content.ToJsonString(s_json));
        File.Move(draft, FilePath, overwrite: true);
    }

    public void Remove() => File.Delete(FilePath);
}
