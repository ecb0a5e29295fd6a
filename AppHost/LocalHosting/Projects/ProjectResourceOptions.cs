namespace Aspire.Hosting;

public class ProjectResourceOptions
{
    /// <summary>Null = the first profile that runs the project.</summary>
    public string? LaunchProfileName { get; set; }

    public bool ExcludeLaunchProfile { get; set; }

    public bool ExcludeKestrelEndpoints { get; set; }
}
