using System.Text.Json.Serialization;
using VideoGen.Demo.Journeys;

namespace VideoGen.Demo.Figures;

/// <summary>Where the time of one journey went, in seconds.</summary>
public sealed record JourneyFigures
{
    public required double TotalSeconds { get; init; }
    public required double ProviderSeconds { get; init; }
    public required double MediaSeconds { get; init; }

    /// <summary>Time in which neither a provider nor ffmpeg worked: ours.</summary>
    public required double OrchestrationSeconds { get; init; }
    public required IReadOnlyDictionary<string, double> Stages { get; init; }

    [JsonIgnore]
    public string Summary =>
        $"{TotalSeconds:0.0} s in all: simulated providers {ProviderSeconds:0.0} s, ffmpeg {MediaSeconds:0.0} s (they overlap), orchestration {OrchestrationSeconds:0.0} s";

    public static JourneyFigures Of(JourneyResult journey, IReadOnlyList<Interval> providers, IReadOnlyList<Interval> media) => new()
    {
        TotalSeconds = Seconds(journey.Window.End - journey.Window.Start),
        ProviderSeconds = Seconds(Interval.Covered(providers, journey.Window)),
        MediaSeconds = Seconds(Interval.Covered(media, journey.Window)),
        OrchestrationSeconds = Seconds(journey.Window.End - journey.Window.Start - Interval.Covered([.. providers, .. media], journey.Window)),
        Stages = journey.Stages.ToDictionary(stage => stage.Name, stage => Seconds(stage.Duration)),
    };

    private static double Seconds(TimeSpan span) => Math.Round(span.TotalSeconds, 2);
}
