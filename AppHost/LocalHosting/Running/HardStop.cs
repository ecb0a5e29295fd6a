using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using VideoGen.LocalHosting.Logs;

namespace VideoGen.LocalHosting.Running;

/// <summary>The first Ctrl-C (or SIGTERM) stops gracefully, the second ends us at once; the orphan guards then kill all children.</summary>
internal sealed class HardStop(LogStream log, EndpointsFile endpoints, TimeProvider time) : IHostedService, IDisposable
{
    private const int ExitCodeOfInterrupt = 130;

    // A terminal or a wrapper may send the same wish to us and to our process group.
    private static readonly TimeSpan s_sameWish = TimeSpan.FromSeconds(0.5);

    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly Lock _lock = new();
    private long? _firstAsked;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _signals.ForEach(signal => signal.Dispose());

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        lock (_lock)
        {
            if (_firstAsked is null)
            {
                _firstAsked = time.GetTimestamp();
                log.Write(LogStream.AppHost, "stopping; once more ends everything at once");
                return;
            }

            if (time.GetElapsedTime(_firstAsked.Value) < s_sameWish) return;
        }

        endpoints.Remove();
        Environment.Exit(ExitCodeOfInterrupt);
    }
}
