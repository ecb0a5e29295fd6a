namespace VideoGen.ServiceDefaults.Providers.Secrets;

internal static class SecretsFileRegistration
{
    /// <summary>The file of the setting <c>Secrets__File</c>, once; it may come, change and go while the service runs.</summary>
    public static void AddSecretsFile(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["Secrets:File"] is not { Length: > 0 } path) return;
        if (builder.Configuration.Sources.OfType<SecretsFileSource>().Any()) return;
        var file = new FileInfo(path);
        // A folder that is not there cannot be watched; its files are for nobody else.
        if (!file.Directory!.Exists)
        {
            file.Directory.Create();
            if (!OperatingSystem.IsWindows()) file.Directory.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        var source = new SecretsFileSource(file.FullName);
        builder.Configuration.Sources.Add(source);
        builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<SecretsFileLog>(services, source));
    }
}
