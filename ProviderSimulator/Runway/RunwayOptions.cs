using System.ComponentModel.DataAnnotations;

namespace VideoGen.ProviderSimulator.Runway;

/// <summary>The account that the simulated Runway believes every key to have: section <c>Simulator:Runway</c>.</summary>
public sealed class RunwayOptions
{
    public const string Section = "Simulator:Runway";

    /// <summary>Generations of one model that run at once for one key; further ones wait as THROTTLED.</summary>
    [Range(1, 100)]
    public int Concurrency { get; set; } = 3;

    /// <summary>Generations of one model within 24 hours for one key; then 429.</summary>
    [Range(1, int.MaxValue)]
    public int DailyGenerations { get; set; } = 10_000;

    /// <summary>Credits of one key at the start; one is worth a cent.</summary>
    [Range(0, int.MaxValue)]
    public int Credits { get; set; } = 1_000_000;

    /// <summary>Whether inputs may come from this machine over HTTP; Runway itself takes them only over HTTPS from a host with a name.</summary>
    public bool AllowLoopbackInputs { get; set; }

    /// <summary>Seconds for which a signed output URL works.</summary>
    [Range(1, 172_800)]
    public int OutputSeconds { get; set; } = 86_400;
}
