using static VideoGen.ProviderSimulator.Faults.FaultKind;

namespace VideoGen.ProviderSimulator.Faults.Table;

/// <summary>Which fault can happen at which provider and endpoint.</summary>
public static class FaultTable
{
    /// <summary>Between caller and provider: possible everywhere.</summary>
    public static IReadOnlyList<FaultKind> Transport { get; } =
        [.. FaultFacts.All.Where(facts => facts.Level == FaultLevel.Transport).Select(facts => facts.Kind)];

    private static readonly FaultKind[] s_runway =
    [
        RateLimited, TooManyConcurrent, DailyLimit, ModelGone, KeyRevoked, NoCredit,
        RefusedInput, RefusedOutput, JobFails, CorruptMedia, StuckJob, UnknownStatus, OutputExpired,
    ];

    private static readonly FaultKind[] s_google =
    [
        RateLimited, TooManyConcurrent, SystemBusy, DailyLimit, ModelGone, KeyRevoked, NoCredit,
        RefusedInput, RefusedOutput, JobFails, CorruptMedia, WrongDuration, StuckJob, UnknownStatus, OutputExpired,
    ];

    private static readonly FaultKind[] s_elevenLabs = [TooManyConcurrent, SystemBusy, ModelGone, KeyRevoked, NoCredit, RefusedInput, CorruptMedia];

    private static readonly FaultKind[] s_fal =
    [
        RateLimited, TooManyConcurrent, ModelGone, KeyRevoked, NoCredit,
        RefusedInput, RefusedOutput, JobFails, CorruptMedia, WrongDuration, StuckJob, UnknownStatus, OutputExpired,
    ];

    private static readonly FaultKind[] s_groq = [RateLimited, TooManyConcurrent, DailyLimit, SystemBusy, ModelGone, KeyRevoked];

    public static IReadOnlyList<ProviderFaults> Providers { get; } =
    [
        new("runway",
            new PaidEndpoint("v1/image_to_video", [.. s_runway, WrongDuration]),
            new PaidEndpoint("v1/text_to_video", [.. s_runway, WrongDuration]),
            new PaidEndpoint("v1/text_to_image", s_runway)),
        new("google",
            new PaidEndpoint("v1beta/models/{model}:predictLongRunning", s_google),
            new PaidEndpoint("v1beta/interactions", s_google)),
        new("vertex",
            new PaidEndpoint("{version}/projects/{project}/locations/{location}/publishers/google/models/{model}:predictLongRunning", s_google)),
        new("elevenlabs",
            new PaidEndpoint("v1/text-to-speech/{voice}/{form?}", s_elevenLabs),
            new PaidEndpoint("v1/sound-generation", [.. s_elevenLabs, WrongDuration]),
            new PaidEndpoint("v1/music/{form?}", [.. s_elevenLabs, WrongDuration])),
        new("fal",
            new PaidEndpoint("fal-ai/{**app}", s_fal),
            new PaidEndpoint("run/fal-ai/{**app}", s_fal)),
        new("mmaudio",
            new PaidEndpoint("generate", SystemBusy, KeyRevoked, JobFails, CorruptMedia, WrongDuration)),
        new("groq",
            new PaidEndpoint("openai/v1/chat/completions", [.. s_groq, RefusedInput, MalformedAnswer]),
            new PaidEndpoint("openai/v1/audio/transcriptions", s_groq)),
    ];

    /// <summary>Every pair that exists.</summary>
    public static IEnumerable<(string Provider, FaultKind Kind)> Rows =>
        Providers.SelectMany(provider => provider.Kinds.Select(kind => (provider.Provider, kind)));

    public static ProviderFaults? Find(string provider) => Providers.FirstOrDefault(known => known.Provider == provider);

    public static bool Reaches(FaultKind kind, string? provider) =>
        provider is null ? Providers.Any(known => known.Kinds.Contains(kind)) : Find(provider)?.Kinds.Contains(kind) == true;
}
