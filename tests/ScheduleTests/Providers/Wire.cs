using System.Net;
using VideoGen.ProviderSimulator.Faults.Table;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ScheduleTests.Processes;
using VideoGen.ScheduleTests.Schedules;
using VideoGen.ScheduleTests.Storage;
using VideoGen.ScheduleTests.Time;

namespace VideoGen.ScheduleTests.Providers;

/// <summary>The network of the services under test: to the object store, and to the simulated providers with all that can go wrong on the way.</summary>
internal sealed class Wire(SteppedClock clock, Trace trace, Crashes crashes, ObjectsInMemory objects) : HttpMessageHandler
{
    /// <summary>When the clients give up on an answer.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(1);

    private readonly List<(WireFault Fault, int Left)> _faults = [];
    private readonly HashSet<string> _seen = [];
    private Random _random = new(0);
    private HttpMessageInvoker? _providers;
    private SubmissionLedger? _ledger;

    /// <summary>What else happens while a request is on its way.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    /// <summary>Lets a request take its time; false when it may not now.</summary>
    public Func<TimeSpan, Task<bool>> Wait { get; set; } = _ => Task.FromResult(false);

    /// <summary>Accepted jobs by the paid call whose sending brought them.</summary>
    public List<(Guid? Call, LedgerEntry Job)> Accepted { get; } = [];

    public void Connect(HttpMessageHandler providers, SubmissionLedger ledger) => (_providers, _ledger) = (new HttpMessageInvoker(providers), ledger);

    public void Begin(Random random, IEnumerable<WireFault> faults)
    {
        _random = random;
        _faults.Clear();
        _faults.AddRange(faults.Select(fault => (fault, fault.Times)));
        Accepted.Clear();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await clock.AdvanceAsync(s_tick);
        if (request.RequestUri!.Host == ObjectsInMemory.Host) return await StoreAsync(request, cancellationToken);

        var paid = request.Method == HttpMethod.Post && IsOrder(request.RequestUri.AbsolutePath);
        crashes.Pass(paid ? CrashPoint.BeforeSend : CrashPoint.Elsewhere, $"before {request.Method} {Short(request)}");
        await Meanwhile();
        Crashes.RequireAlive();
        var fault = Take(paid);
        trace.Add($"  {request.Method} {Short(request)}{(fault is null ? "" : $" with {fault}")}");
        if (fault == WireFaultKind.Unreachable) throw new HttpRequestException(HttpRequestError.ConnectionError, "no connection");
        if (fault == WireFaultKind.DroppedBefore) throw Dropped();

        var response = await _providers!.SendAsync(request, cancellationToken);
        NoteAccepted(request);
        crashes.Pass(paid ? CrashPoint.BeforeAnswer : CrashPoint.Elsewhere, $"after {request.Method} {Short(request)}");
        await Meanwhile();
        Crashes.RequireAlive();
        return await SpoilAsync(fault, response, cancellationToken);
    }

    private async Task<HttpResponseMessage> StoreAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        crashes.Pass(CrashPoint.Elsewhere, $"before {request.Method} of an object");
        var response = await objects.AnswerAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Put) crashes.Pass(CrashPoint.BeforeObjectRow, "after an object was stored");
        return response;
    }

    private async Task<HttpResponseMessage> SpoilAsync(WireFaultKind? fault, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case WireFaultKind.DroppedAfter:
                throw Dropped();
            case WireFaultKind.Silence:
                await Wait(s_patience);
                Crashes.RequireAlive();
                throw new TaskCanceledException("no answer", new TimeoutException());
            case WireFaultKind.ErrorAfter:
                return new HttpResponseMessage(_random.Next(2) == 0 ? HttpStatusCode.InternalServerError : HttpStatusCode.GatewayTimeout);
            case WireFaultKind.Html:
                return new HttpResponseMessage { Content = new StringContent("<!doctype html><h1>Checking your browser</h1>", null, "text/html") };
            case WireFaultKind.Slow:
                await Wait(s_patience / 2);
                Crashes.RequireAlive();
                break;
        }

        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var isMedia = response.Content.Headers.ContentType?.MediaType is { } type && (type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal));
        if (isMedia) crashes.Pass(CrashPoint.WhileDownloading, "in the middle of a download");
        Stream body = fault == WireFaultKind.Half ? new CutStream(bytes[..(bytes.Length / 2)], breaks: isMedia) : new MemoryStream(bytes);
        var answer = new HttpResponseMessage(response.StatusCode) { Content = new StreamContent(body) };
        foreach (var (name, values) in response.Content.Headers)
            if (fault != WireFaultKind.Half || name != "Content-Length") answer.Content.Headers.TryAddWithoutValidation(name, values);
        foreach (var (name, values) in response.Headers) answer.Headers.TryAddWithoutValidation(name, values);
        return answer;
    }

    private void NoteAccepted(HttpRequestMessage request)
    {
        if (request.Method != HttpMethod.Post) return;
        foreach (var entry in _ledger!.Entries().Where(entry => entry.Accepted && _seen.Add(entry.Id)))
        {
            Accepted.Add((Flow.Current?.SendingCall, entry));
            trace.Add($"  accepted: {entry.Provider} {entry.Model}");
        }
    }

    private WireFaultKind? Take(bool paid)
    {
        for (var i = 0; i < _faults.Count; i++)
        {
            var (fault, left) = _faults[i];
            if (fault.Paid != paid || left == 0 || _random.NextDouble() >= fault.Probability) continue;
            _faults[i] = (fault, left - 1);
            return fault.Kind;
        }

        return null;
    }

    private static bool IsOrder(string path) => FaultTable.Providers.Any(provider =>
        new PathString(path).StartsWithSegments(provider.Base, out var rest) && provider.Endpoints.Any(endpoint => endpoint.Match(rest) is not null));

    private static HttpRequestException Dropped() => new(HttpRequestError.ResponseEnded, "the connection closed");

    /// <summary>The path without what differs from run to run.</summary>
    private static string Short(HttpRequestMessage request) => string.Join('/', request.RequestUri!.AbsolutePath.Split('/').Take(request.Method == HttpMethod.Get ? 3 : 4));
}
