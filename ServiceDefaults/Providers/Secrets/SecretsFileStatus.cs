namespace VideoGen.ServiceDefaults.Providers.Secrets;

/// <summary>What the last reading found, for the log, which is not there yet when the file is first read.</summary>
internal sealed class SecretsFileStatus
{
    /// <summary>Raised at every reading after somebody listens.</summary>
    public event Action? Read;

    /// <summary>Why the file is not used; null when it is.</summary>
    public string? Problem { get; private set; }

    public void Report(string? problem)
    {
        Problem = problem;
        Read?.Invoke();
    }
}
