using System.ComponentModel.DataAnnotations;

namespace VideoGen.ProviderSimulator;

/// <summary>Where the simulator keeps what must survive a restart: section <c>Simulator</c>.</summary>
public sealed class SimulatorOptions
{
    public const string Section = "Simulator";

    /// <summary>The append-only ledger, JSON lines.</summary>
    [Required(ErrorMessage = "Set Simulator__LedgerFile to the path of the simulator's ledger.")]
    public string LedgerFile { get; set; } = "";

    /// <summary>Tasks, outputs, uploads and the speech history; beside the ledger when empty.</summary>
    public string DataFolder { get; set; } = "";

    /// <summary>A folder below the data folder, made when it is missing.</summary>
    public string Folder(string name)
    {
        var root = DataFolder.Length > 0 ? DataFolder : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(LedgerFile))!, "simulator");
        return Directory.CreateDirectory(Path.Combine(root, name)).FullName;
    }
}
