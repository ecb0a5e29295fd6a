using Microsoft.Extensions.Options;
using VideoGen.AudioService.Providers;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.AudioService.Purchases;

/// <summary>Brings what was bought into the object store and closes the row. A sound that cannot be used closes it too, without a hash.</summary>
public sealed class SoundDelivery(
    SoundTasks tasks, SoundKeeping keeping, IPaidCalls calls, ModelCatalogue catalogue, IOptions<PurchaseOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    /// <returns>Null when the row is closed.</returns>
    public async Task<PurchaseResult.Waiting?> ReceiveAsync(WantedSound wanted, PaidCall call, WorkFolder folder, CancellationToken cancellationToken)
    {
        if (call.State == PaidCallState.Succeeded)
        {
            try
            {
                var stored = await KeepAsync(wanted, call, folder, cancellationToken);
                await calls.FetchedAsync(call.Id, stored.Sha256, stored.Bytes, cancellationToken);
            }
            catch (MediaRefusedException)
            {
                // Paid for all the same.
            }
            catch (SoundNotFetchedException) when (call.EndedAt?.AddSeconds(options.Value.UnknownSeconds) > clock.GetUtcNow())
            {
                return new PurchaseResult.Waiting(clock.GetUtcNow() + s_pause);
            }
            catch (SoundNotFetchedException)
            {
                // Expired or never there.
            }
        }

        if (call.State != PaidCallState.Settled) await calls.SettleAsync(call.Id, cancellationToken);
        return null;
    }

    private async Task<StoredObject> KeepAsync(WantedSound wanted, PaidCall call, WorkFolder folder, CancellationToken cancellationToken)
    {
        if (wanted.Purchase.Kind == SoundKind.Narration) return await keeping.KeepLineAsync(wanted, SoundResult.Parse(call.Result!), folder, cancellationToken);
        var delivered = folder.File($"delivered_{wanted.Purchase.Item}_{wanted.Purchase.Shot ?? 0:00}");
        if (call.Result is { } result) await File.WriteAllBytesAsync(delivered, SoundResult.Parse(result).Audio, cancellationToken);
        else await DownloadAsync(call, delivered, cancellationToken);
        return await keeping.KeepSoundAsync(wanted, delivered, SecondsOf(wanted, call), folder, cancellationToken);
    }

    private async Task DownloadAsync(PaidCall call, string path, CancellationToken cancellationToken)
    {
        try
        {
            var task = tasks.TaskOf(call) ?? throw new HttpRequestException("The key that bought this sound is gone.");
            var provider = tasks.ProviderOf(call);
            var reading = await provider.ReadTaskAsync(task, cancellationToken);
            if (reading.Status != SoundTaskStatus.Succeeded) throw new HttpRequestException($"The task is {reading}.");
            await provider.SaveOutputAsync(reading, path, cancellationToken);
        }
        catch (Exception exception) when (ServiceDefaults.Providers.ProviderHttp.IsNoAnswer(exception, cancellationToken))
        {
            throw new SoundNotFetchedException(exception);
        }
    }

    /// <summary>As ordered from the model that made it.</summary>
    private long SecondsOf(WantedSound wanted, PaidCall call) => SoundPurchases.SecondsOf(catalogue.Find(call.Model)!, wanted.NeededSeconds);
}
