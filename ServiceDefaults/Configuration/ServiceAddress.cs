
namespace VideoGen.ServiceDefaults.Configuration;

/// <summary>Finds another service in the environment, in Aspire's form <c>services__{name}__http__0</c>.</summary>
public static class ServiceAddress
{
    public static Uri Of(IConfiguration configuration, string service) =>
        Uri.TryCreate(configuration[$"services:{service}:http:0"], UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException($"Set services__{service}__http__0 to the address of the {service} service.");
}
