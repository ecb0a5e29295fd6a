using System.ComponentModel.DataAnnotations;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>The subscription that the simulated ElevenLabs believes every key to have: section <c>Simulator:ElevenLabs</c>.</summary>
public sealed class ElevenLabsOptions
{
    public const string Section = "Simulator:ElevenLabs";

    /// <summary><c>free</c>, <c>starter</c>, <c>creator</c> or <c>pro</c>; gates output formats.</summary>
    [RegularExpression("free|starter|creator|pro", ErrorMessage = "Set Simulator__ElevenLabs__Tier to free, starter, creator or pro.")]
    public string Tier { get; set; } = "creator";

    /// <summary>Characters that a key may speak in all.</summary>
    [Range(0, int.MaxValue)]
    public int Credits { get; set; } = 1_000_000;

    /// <summary>Requests of a key at once; then 429.</summary>
    [Range(1, 1000)]
    public int Concurrency { get; set; } = 5;
}
