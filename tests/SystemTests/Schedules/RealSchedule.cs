using System.Text.Json.Nodes;

namespace VideoGen.SystemTests.Schedules;

/// <summary>What a seed decides for the running system: projects, what the providers do wrong, and which processes are killed when.</summary>
internal sealed record RealSchedule(
    int Seed, IReadOnlyList<RealProject> Projects, JsonArray Faults, IReadOnlyList<(string Resource, TimeSpan After)> Kills, bool WithAnalysis)
{
    private static readonly string[] s_victims = ["generation", "audio", "projects", "generation", "analysis"];
    private static readonly string[] s_models = ["gen4_turbo", "gen4_turbo", "gemini-omni-1.1-flash", "veo-3.1-fast-generate-001"];

    private static readonly string[] s_faults =
    [
        "rate_limited", "too_many_concurrent", "system_busy", "error_before_acceptance", "error_after_acceptance", "dropped_before_acceptance",
        "dropped_after_acceptance", "half_json", "wrong_types", "html_answer", "refused_output", "job_fails", "corrupt_media", "unknown_status", "output_expired",
    ];

    public static RealSchedule Of(int seed)
    {
        var random = new Random(seed);
        return new RealSchedule(
            seed,
            [.. Enumerable.Range(0, 2).Select(_ => Project(random))],
            new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Fault(random))]),
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => (s_victims[random.Next(s_victims.Length)], TimeSpan.FromMilliseconds(random.Next(5000))))],
            WithAnalysis: seed % 5 == 0);
    }

    public override string ToString() => $"""
        seed {Seed}: {string.Join("; ", Projects)}
        faults {Faults.ToJsonString()}
        kills {string.Join(", ", Kills.Select(kill => $"{kill.Resource} after {kill.After.TotalSeconds:0.0} s"))}
        """;

    private static RealProject Project(Random random) => new(
        Guid.NewGuid(), Guid.NewGuid(), s_models[random.Next(s_models.Length)], 1 + random.Next(2), random.Next(2) == 0, random.Next(3) == 0,
        random.Next(5) == 0 ? TimeSpan.FromMilliseconds(random.Next(4000)) : null);

    private static JsonNode Fault(Random random) => new JsonObject
    {
        ["kind"] = s_faults[random.Next(s_faults.Length)],
        ["times"] = 1 + random.Next(2),
        ["after"] = random.Next(3),
    };
}
