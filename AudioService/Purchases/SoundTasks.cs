using Microsoft.Extensions.Options;
using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AudioService.Purchases;

/// <summary>Looks at a job that the provider took. Its end enters the ledger before anything else is done with it.</summary>
public sealed class SoundTasks(
    AudioProviders providers, IProviderKeys keys, IKeyPool pool, IPaidCalls calls, ModelCatalogue catalogue, IOptionsMonitor<ProviderOptions> settings,
    IOptions<PurchaseOptions> options, TimeProvider clock)
{
    /// <summary>The pause grows with the time that a job takes, up to this factor.</summary>
    private const double SlowestPoll = 2.5;

    /// <returns>Null when it has ended.</returns>
    public async Task<PurchaseResult?> LookAsync(WantedSound wanted, PaidCall call, CancellationToken cancellationToken)
    {
        var model = catalogue.Find(call.Model)!;
        var task = TaskOf(call);
        var reading = task is null
            ? new SoundTaskReading(SoundTaskStatus.Unreachable)
            : await ProviderOf(call).ReadTaskAsync(task, cancellationToken);
        switch (reading.Status)
        {
            case SoundTaskStatus.Succeeded:
                await calls.SucceedAsync(call.Id, call.ReservedMicros, result: null, cancellationToken, estimated: true);
                break;
            case SoundTaskStatus.Failed:
                await FailAsync(call, reading.Fault ?? ProviderFaultKind.ProviderFailed, IsBilled(model, reading.Fault), cancellationToken);
                break;
            case SoundTaskStatus.Gone:
                await FailAsync(call, ProviderFaultKind.Lost, isBilled: true, cancellationToken);
                break;
            case var _ when Age(call).TotalSeconds > options.Value.TaskSeconds:
                if (task is not null) await TryCancelAsync(call, task, cancellationToken);
                await FailAsync(call, ProviderFaultKind.TimedOut, isBilled: true, cancellationToken);
                break;
            default:
                // Asking for the place again keeps it.
                await pool.AcquireAsync(wanted.Place(model, call.Attempt), cancellationToken);
                return new PurchaseResult.Waiting(clock.GetUtcNow() + Pause(call));
        }

        await pool.ReleaseAsync(wanted.Place(model, call.Attempt), cancellationToken);
        return null;
    }

    public ISoundTaskProvider ProviderOf(PaidCall call) => (ISoundTaskProvider)providers.Sound(catalogue.Find(call.Model)!);

    /// <summary>Null when the key that sent it is gone from the configuration.</summary>
    public SoundTask? TaskOf(PaidCall call) => keys.Find(call.Provider, call.KeyFingerprint) is { } key ? new SoundTask(call.TaskId!, key) : null;

    /// <summary>Whether the provider bills a job that ended like this.</summary>
    public static bool IsBilled(CatalogueModel model, ProviderFaultKind? fault) => fault?.IsRefusal() == true ? model.RefusedIsBilled : model.FailedIsBilled;

    private Task<PaidCall> FailAsync(PaidCall call, ProviderFaultKind fault, bool isBilled, CancellationToken cancellationToken)
    {
        var cost = isBilled ? call.ReservedMicros : 0;
        return calls.FailAsync(call.Id, FaultRules.ToFailure(fault, SoundRoles.Sound, cost > 0), cost, fault.IsRefusal(), cancellationToken, estimated: true);
    }

    private async Task TryCancelAsync(PaidCall call, SoundTask task, CancellationToken cancellationToken)
    {
        try
        {
            await ProviderOf(call).CancelTaskAsync(task, cancellationToken);
        }
        catch (HttpRequestException)
        {
            // It counts as spent either way.
        }
    }

    private TimeSpan Pause(PaidCall call)
    {
        var shortest = settings.Get(call.Provider).PollSeconds;
        return TimeSpan.FromSeconds(Math.Clamp(Age(call).TotalSeconds / 4, shortest, shortest * SlowestPoll));
    }

    private TimeSpan Age(PaidCall call) => clock.GetUtcNow() - (call.SentAt ?? call.IntendedAt);
}
