namespace VideoGen.ServiceDefaults.Providers.Secrets;

/// <summary>Reads the file at the start and whenever it changes. A broken file changes nothing: what was read last stays.</summary>
internal sealed class SecretsFileProvider(SecretsFileSource source) : FileConfigurationProvider(source)
{
    public override void Load(Stream stream)
    {
        try
        {
            Data = SecretsReading.Read(stream);
            source.Status.Report(problem: null);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            source.Status.Report(exception.Message);
        }
    }
}
