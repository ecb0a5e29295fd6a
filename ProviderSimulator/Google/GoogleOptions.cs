using System.ComponentModel.DataAnnotations;

namespace VideoGen.ProviderSimulator.Google;

/// <summary>The Gemini API that is simulated: section <c>Simulator:Google</c>.</summary>
public sealed class GoogleOptions
{
    public const string Section = "Simulator:Google";

    private static readonly string[] s_retired = ["veo-2.0*", "veo-3.0*", "gemini-omni-flash-preview"];

    /// <summary>
    /// Models that answer 404; an entry may end with <c>*</c>. Replaces what is retired by default: Veo 2, Veo 3 and the Omni preview. The
    /// Veo 3.1 previews answer unless they are named here: their end is known from one notice only.
    /// </summary>
    public IList<string> RetiredModels { get; } = [];

    /// <summary>Hours for which a clip can be downloaded.</summary>
    [Range(0.001, 48)]
    public double OutputHours { get; set; } = 48;

    /// <summary>Scheme, host and port to which downloads are redirected; the host that was asked when empty. A redirect to another one refuses API keys.</summary>
    [Url]
    public string? DownloadOrigin { get; set; }

    public bool IsRetired(string model) => (RetiredModels.Count > 0 ? RetiredModels : s_retired).Any(entry =>
        entry.EndsWith('*') ? model.StartsWith(entry[..^1], StringComparison.Ordinal) : model == entry);
}
