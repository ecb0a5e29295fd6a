using System.ComponentModel.DataAnnotations;

namespace VideoGen.ProviderSimulator.Latency;

/// <summary>How long the simulated providers take, in milliseconds: section <c>Simulator:Latency</c>. The defaults suit the demo.</summary>
public sealed class LatencyOptions
{
    public const string Section = "Simulator:Latency";

    [Range(0, 600_000)]
    public int Chat { get; set; } = 800;

    [Range(0, 600_000)]
    public int Image { get; set; } = 1500;

    [Range(0, 600_000)]
    public int Video { get; set; } = 4000;

    [Range(0, 600_000)]
    public int Speech { get; set; } = 600;

    [Range(0, 600_000)]
    public int Sound { get; set; } = 2000;

    [Range(0, 600_000)]
    public int Transcription { get; set; } = 600;

    /// <summary>Part of the latency by which a single answer may be early or late, 0–1; which one is decided by the request.</summary>
    [Range(0, 1)]
    public double Jitter { get; set; } = 0.1;

    /// <summary>The time that one answer takes.</summary>
    public TimeSpan Of(int milliseconds, string seed) =>
        TimeSpan.FromMilliseconds(milliseconds * (1 + Jitter * (2 * Requests.SeededChoice.Fraction("latency" + seed) - 1)));
}
