namespace VideoGen.ProviderSimulator.Faults.Panel;

/// <summary>Script and style of the page, kept in the assembly so that they are there wherever the simulator runs.</summary>
public static class PanelFile
{
    public static Stream Open(string name) => typeof(PanelFile).Assembly.GetManifestResourceStream(name)!;
}
