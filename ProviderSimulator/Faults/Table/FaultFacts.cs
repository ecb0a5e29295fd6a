using static VideoGen.ProviderSimulator.Faults.FaultKind;
using static VideoGen.ProviderSimulator.Faults.FaultLevel;

namespace VideoGen.ProviderSimulator.Faults.Table;

/// <summary>One kind of fault in words.</summary>
public sealed record FaultFacts(FaultKind Kind, FaultLevel Level, string Sentence)
{
    /// <summary>Every kind, once.</summary>
    public static IReadOnlyList<FaultFacts> All { get; } =
    [
        new(FaultKind.Latency, Transport, "The answer comes late, by some milliseconds and some more at random."),
        new(ErrorBeforeAcceptance, Transport, "503 (or another 5xx), and nothing was accepted."),
        new(ErrorAfterAcceptance, Transport, "The job is accepted and billed, but the answer is 500 (or another 5xx)."),
        new(DroppedBeforeAcceptance, Transport, "The connection closes before anything is accepted."),
        new(DroppedAfterAcceptance, Transport, "The job is accepted and billed, then the connection closes without an answer."),
        new(Silence, Transport, "The job is accepted and billed, and the answer never comes."),
        new(HalfJson, Transport, "The job is accepted, and the answer ends in its middle."),
        new(WrongTypes, Transport, "The job is accepted, and the answer has numbers for texts and lists for objects."),
        new(HtmlAnswer, Transport, "The job is accepted, and the answer is 200 with a page of HTML."),
        new(RateLimited, Refusal, "429: too many requests or tokens in a short time."),
        new(TooManyConcurrent, Refusal, "Too many jobs at once: 429, and at Runway THROTTLED."),
        new(SystemBusy, Refusal, "The provider itself is full."),
        new(DailyLimit, Refusal, "429: the limit of a day is reached."),
        new(RefusedInput, Refusal, "Moderation refuses the prompt or picture."),
        new(ModelGone, Refusal, "The model is retired."),
        new(KeyRevoked, Refusal, "The key is no longer valid."),
        new(NoCredit, Refusal, "The account has no money left."),
        new(RefusedOutput, Job, "Moderation refuses what was made."),
        new(JobFails, Job, "The job runs and fails on the provider's side."),
        new(MalformedAnswer, Job, "The model's JSON is broken or cut off; its tokens are billed."),
        new(CorruptMedia, Job, "The result's bytes are not media."),
        new(WrongDuration, Job, "The result is shorter than ordered."),
        new(StuckJob, Job, "The job never ends."),
        new(UnknownStatus, Job, "The job shows a status that nobody knows, at so many looks as the rule may happen."),
        new(OutputExpired, Job, "The result's address answers 403."),
    ];

    public static FaultFacts Of(FaultKind kind) => All.First(facts => facts.Kind == kind);
}
