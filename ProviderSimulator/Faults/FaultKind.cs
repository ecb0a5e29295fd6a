namespace VideoGen.ProviderSimulator.Faults;

/// <summary>What the simulator can be told to do wrong. Each works for every provider it can happen to.</summary>
public enum FaultKind
{
    /// <summary>Answers late: <see cref="FaultRule.Milliseconds"/>, plus up to <see cref="FaultRule.JitterMilliseconds"/>.</summary>
    Latency,

    /// <summary>429 by the rate of requests; with a hint when to come back where the provider gives one.</summary>
    RateLimited,

    /// <summary>429 by too many jobs at once (ElevenLabs <c>too_many_concurrent_requests</c>, fal <c>concurrent_requests_limit</c>); Runway accepts and throttles.</summary>
    TooManyConcurrent,

    /// <summary>429 because the provider itself is full (ElevenLabs <c>system_busy</c>).</summary>
    SystemBusy,

    /// <summary>429 by the limit of a day.</summary>
    DailyLimit,

    /// <summary>5xx, nothing accepted: 503, or <see cref="FaultRule.Status"/>.</summary>
    ErrorBeforeAcceptance,

    /// <summary>The job is accepted and billed, the answer is a 5xx.</summary>
    ErrorAfterAcceptance,

    /// <summary>The connection closes before anything is accepted.</summary>
    DroppedBeforeAcceptance,

    /// <summary>The job is accepted and billed, the connection closes without an answer.</summary>
    DroppedAfterAcceptance,

    /// <summary>Accepted, and the answer never comes; the connection stays open.</summary>
    Silence,

    /// <summary>The answer is cut in the middle of its JSON.</summary>
    HalfJson,

    /// <summary>The answer is JSON with numbers for texts and lists for objects.</summary>
    WrongTypes,

    /// <summary>200 with a page of HTML.</summary>
    HtmlAnswer,

    /// <summary>Moderation refuses the input.</summary>
    RefusedInput,

    /// <summary>Moderation refuses the output: a failed task, "done" with everything filtered, COMPLETED with an error.</summary>
    RefusedOutput,

    /// <summary>The model is retired.</summary>
    ModelGone,

    /// <summary>The key is no longer valid.</summary>
    KeyRevoked,

    /// <summary>The account has no money left.</summary>
    NoCredit,

    /// <summary>The job runs and fails on the provider's side.</summary>
    JobFails,

    /// <summary>The answer is whole, but the model's words in it are broken JSON (Groq <c>json_validate_failed</c>, or cut off at the token limit); billed.</summary>
    MalformedAnswer,

    /// <summary>The result's bytes are not media.</summary>
    CorruptMedia,

    /// <summary>The result is shorter than ordered: <see cref="FaultRule.Seconds"/>, or half.</summary>
    WrongDuration,

    /// <summary>The job never ends.</summary>
    StuckJob,

    /// <summary>The job's document says a status that nobody knows, at as many looks as <see cref="FaultRule.Times"/> says.</summary>
    UnknownStatus,

    /// <summary>The result's address answers 403.</summary>
    OutputExpired,
}
