using VideoGen.ServiceDefaults.Auth;

namespace VideoGen.ServiceDefaults.Objects;

public static class ObjectTransferRegistration
{
    /// <summary>Lets a worker read and write objects through the StorageService's signed URLs.</summary>
    public static WebApplicationBuilder AddObjectTransfer(this WebApplicationBuilder builder)
    {
        builder.AddServiceClient<ObjectLinks>("storage");
        builder.Services.AddHttpClient(ObjectTransfer.ClientName).RemoveAllLoggers();
        builder.Services.AddTransient<ObjectTransfer>();
        return builder;
    }
}
