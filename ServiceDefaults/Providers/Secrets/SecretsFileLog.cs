namespace VideoGen.ServiceDefaults.Providers.Secrets;

/// <summary>Says in the log when the file was taken over and when it is broken; never what stands in it.</summary>
internal sealed partial class SecretsFileLog(SecretsFileSource source, ILogger<SecretsFileLog> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (source.Status.Problem is not null) Tell();
        source.Status.Read += Tell;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        source.Status.Read -= Tell;
        return Task.CompletedTask;
    }

    private void Tell()
    {
        if (source.Status.Problem is { } problem) LogBroken(source.Path!, problem);
        else LogTaken(source.Path!);
    }

    [LoggerMessage(LogLevel.Error, "The secrets file {File} is not used, the keys stay as they were. {Problem}")]
    private partial void LogBroken(string file, string problem);

    [LoggerMessage(LogLevel.Information, "The secrets file {File} was read again; its keys are in use.")]
    private partial void LogTaken(string file);
}
