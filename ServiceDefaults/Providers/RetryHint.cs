namespace VideoGen.ServiceDefaults.Providers;

/// <summary>How long a provider asks to be left alone.</summary>
public static class RetryHint
{
    private static readonly TimeSpan s_default = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(10);

    /// <summary>The <c>Retry-After</c> header, in either form; null when there is none.</summary>
    public static TimeSpan? Asked(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    /// <summary>2 s where nothing sensible was asked for; never more than ten minutes.</summary>
    public static TimeSpan Pause(TimeSpan? asked) => asked is not { } pause || pause <= TimeSpan.Zero ? s_default : pause < s_longest ? pause : s_longest;
}
