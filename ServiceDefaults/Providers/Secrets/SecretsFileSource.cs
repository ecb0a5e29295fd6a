namespace VideoGen.ServiceDefaults.Providers.Secrets;

/// <summary>An optional file of keys, watched.</summary>
internal sealed class SecretsFileSource : FileConfigurationSource
{
    public SecretsFileSource(string path)
    {
        Path = path;
        Optional = true;
        ReloadOnChange = true;
        ReloadDelay = 100;
        ResolveFileProvider();
    }

    public SecretsFileStatus Status { get; } = new();

    public override IConfigurationProvider Build(IConfigurationBuilder builder)
    {
        EnsureDefaults(builder);
        return new SecretsFileProvider(this);
    }
}
