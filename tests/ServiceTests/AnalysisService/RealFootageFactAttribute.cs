namespace VideoGen.ServiceTests.AnalysisService;

/// <summary>A fact that needs real footage and is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealFootageFactAttribute : FactAttribute
{
    public RealFootageFactAttribute() => Skip = RealFootage.Folder is null ? "Set VIDEOGEN_SAMPLES to the folder with the real samples." : null;
}
