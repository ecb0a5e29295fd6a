using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Organisations;

namespace VideoGen.ProviderSimulator;

/// <summary>Where the simulator keeps what must survive a restart, and what goes wrong from its start: section <c>Simulator</c>.</summary>
public sealed class SimulatorOptions : IValidatableObject
{
    public const string Section = "Simulator";

    /// <summary>The append-only ledger, JSON lines.</summary>
    [Required(ErrorMessage = "Set Simulator__LedgerFile to the path of the simulator's ledger.")]
    public string LedgerFile { get; set; } = "";

    /// <summary>Tasks, outputs, uploads and the speech history; beside the ledger when empty.</summary>
    public string DataFolder { get; set; } = "";

    /// <summary>Pictures per second of the clips; fewer are made quicker.</summary>
    [Range(1, 60)]
    public int FrameRate { get; set; } = 24;

    /// <summary>Which keys share an account.</summary>
    [ValidateEnumeratedItems]
    public IList<OrganisationOptions> Organisations { get; } = [];

    /// <summary>Faults that are set from the start: <c>Simulator:Faults:0:Kind</c>, e.g. <c>RateLimited</c>, and so on.</summary>
    public IList<FaultRule> Faults { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Faults
        .Select((rule, i) => (Problem: FaultRuleChecks.Problem(rule), Place: $"Simulator:Faults:{i}"))
        .Where(check => check.Problem is not null)
        .Select(check => new ValidationResult($"{check.Place}: {check.Problem}", [nameof(Faults)]));

    /// <summary>A folder below the data folder, made when it is missing.</summary>
    public string Folder(string name)
    {
        var root = DataFolder.Length > 0 ? DataFolder : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(LedgerFile))!, "simulator");
        return Directory.CreateDirectory(Path.Combine(root, name)).FullName;
    }
}
