using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace VideoGen.LocalHosting.Launching;

/// <summary>The variables and arguments that the description gives a resource, with all values resolved.</summary>
internal static class DescribedProcess
{
    public static async Task<Dictionary<string, string>> EnvironmentAsync(
        IResource resource, DistributedApplicationExecutionContext execution, CancellationToken cancellationToken)
    {
        var context = new EnvironmentCallbackContext(execution, resource, cancellationToken: cancellationToken);
        foreach (var callback in Callbacks(resource)) await callback(context);

        var variables = new Dictionary<string, string>();
        foreach (var (name, value) in context.EnvironmentVariables) variables[name] = await ResolveAsync(value, cancellationToken);
        return variables;
    }

    public static async Task<IReadOnlyList<string>> ArgumentsAsync(IResource resource, CancellationToken cancellationToken)
    {
        var context = new CommandLineArgsCallbackContext([], cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>()) await annotation.Callback(context);

        var arguments = new List<string>();
        foreach (var argument in context.Args) arguments.Add(await ResolveAsync(argument, cancellationToken));
        return arguments;
    }

    private static IEnumerable<Func<EnvironmentCallbackContext, Task>> Callbacks(IResource resource) =>
        resource.Annotations.OfType<EnvironmentCallbackAnnotation>().Select(annotation => annotation.Callback);

    private static async Task<string> ResolveAsync(object value, CancellationToken cancellationToken) => value switch
    {
        string text => text,
        IValueProvider provider => await provider.GetValueAsync(cancellationToken) ?? "",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
