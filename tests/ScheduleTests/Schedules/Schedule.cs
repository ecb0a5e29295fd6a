using VideoGen.ProviderSimulator.Faults;
using VideoGen.ScheduleTests.Providers;

namespace VideoGen.ScheduleTests.Schedules;

/// <summary>Everything that a seed decides before the first step.</summary>
internal sealed record Schedule
{
    public required int Seed { get; init; }
    public required IReadOnlyList<ScheduledProject> Projects { get; init; }
    public required IReadOnlyList<ScheduledKey> Keys { get; init; }

    /// <summary>What the simulated providers do wrong.</summary>
    public required IReadOnlyList<FaultRule> Faults { get; init; }
    public required IReadOnlyList<WireFault> WireFaults { get; init; }

    /// <summary>For every commit, request and send.</summary>
    public required double CrashProbability { get; init; }
    public required int Crashes { get; init; }

    /// <summary>Of a message to come twice; a part of the copies comes half an hour or a day later.</summary>
    public required double DuplicateProbability { get; init; }

    /// <summary>Of another message to be handled while a request is on its way.</summary>
    public required double MeanwhileProbability { get; init; }

    /// <summary>Whether nothing goes wrong but order and repetition: then everything must succeed, and be bought once.</summary>
    public bool IsCalm => Faults.Count == 0 && WireFaults.Count == 0 && Crashes == 0 && Projects.All(project => project.IsCalm);

    /// <summary>The keys as an operator would set them.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings => Keys.GroupBy(key => key.Provider).SelectMany(keys => keys.Index()).SelectMany(entry =>
    {
        var section = $"Providers:{entry.Item.Provider}:Keys:{entry.Index}";
        return new Dictionary<string, string?>
        {
            [$"{section}:ApiKey"] = entry.Item.Secret,
            [$"{section}:Owner"] = entry.Item.Owner,
            [$"{section}:MaxConcurrent"] = entry.Item.MaxConcurrent.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    });

    public string Describe() => $"""
        seed {Seed}: {Keys.Count} keys, crashes {Crashes} at {CrashProbability:0.###}, duplicates {DuplicateProbability:0.##}, meanwhile {MeanwhileProbability:0.##}
        {string.Join('\n', Keys.Select(key => $"  {key}"))}
        {string.Join('\n', Projects.Select(project => $"  {project}"))}
        {string.Join('\n', Faults.Select(fault => $"  provider: {fault.Kind} path {fault.Path} model {fault.Model} times {fault.Times} after {fault.After} probability {fault.Probability:0.##} status {fault.Status}"))}
        {string.Join('\n', WireFaults.Select(fault => $"  wire: {fault.Kind} probability {fault.Probability:0.##} times {fault.Times} {(fault.Paid ? "orders" : "others")}"))}
        """;
}
