using System.ComponentModel.DataAnnotations;

namespace VideoGen.ProviderSimulator.Groq;

/// <summary>The plan that the simulated Groq believes every key to have: section <c>Simulator:Groq</c>.</summary>
public sealed class GroqOptions
{
    public const string Section = "Simulator:Groq";

    /// <summary>Per key and model.</summary>
    [Range(1, int.MaxValue)]
    public int RequestsPerDay { get; set; } = 14_400;

    /// <summary>Per key and model.</summary>
    [Range(1, int.MaxValue)]
    public int TokensPerMinute { get; set; } = 300_000;

    /// <summary>Part of best-effort JSON answers that break as the real ones do (400 <c>json_validate_failed</c>), 0–1; which ones is decided by the request.</summary>
    [Range(0, 1)]
    public double BrokenJson { get; set; }

    /// <summary>Part of strict JSON answers that the token limit cuts off (<c>finish_reason</c> <c>length</c>), 0–1; the only way in which those break.</summary>
    [Range(0, 1)]
    public double CutJson { get; set; }
}
