namespace VideoGen.ScheduleTests.Services;

/// <summary>Settings that change from schedule to schedule while the services go on, as an operator's secrets file does.</summary>
internal sealed class ScheduleSettings : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public void Change(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        Data = settings.ToDictionary(StringComparer.OrdinalIgnoreCase);
        OnReload();
    }
}
