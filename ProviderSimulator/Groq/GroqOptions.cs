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
}
