using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static class OtlpExtensions
{
    /// <summary>Gives the process the address for its telemetry; projects have it without asking.</summary>
    public static IResourceBuilder<T> WithOtlpExporter<T>(this IResourceBuilder<T> builder) where T : IResourceWithEnvironment =>
        builder.WithAnnotation(new OtlpExporterAnnotation(), ResourceAnnotationMutationBehavior.Replace);
}

public class OtlpExporterAnnotation : IResourceAnnotation;
