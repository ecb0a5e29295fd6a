using Microsoft.Extensions.Logging;

namespace VideoGen.LocalHosting.Logs;

/// <summary>Sends the AppHost's own log into the same stream.</summary>
internal sealed class LogStreamLoggerProvider(LogStream stream) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new StreamLogger(stream);

    public void Dispose()
    {
    }

    private sealed class StreamLogger(LogStream stream) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            stream.Write(LogStream.AppHost, $"{logLevel}: {formatter(state, exception)}");
            if (exception is not null) stream.Write(LogStream.AppHost, exception.ToString());
        }
    }
}
