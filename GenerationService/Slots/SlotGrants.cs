using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.Contracts.Spending;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Slots;

/// <summary>Lets clips start while there is room; what it decides and what it tells commit together.</summary>
public sealed class SlotGrants(GenerationDbContext database, SlotPools pools, IOptionsMonitor<ProviderOptions> providers, TimeProvider clock)
{
    // Should a release be lost or a key be added, nobody waits longer than this for it to be noticed.
    private static readonly TimeSpan s_longestSleep = TimeSpan.FromSeconds(30);

    public async Task GrantAsync(SlotPool pool, ConsumeContext context)
    {
        var now = clock.GetUtcNow();
        pool.Expire(now);
        if (pool.Waiting!.Count == 0) return;
        var keys = await pools.KeysAsync(database, pool.Provider, pool.Model, now, context.CancellationToken);
        if (FindObstacle(pool, keys) is { } failure)
        {
            await DisappointAsync(pool, failure, context);
            return;
        }

        await StartAsync(pool, keys, now, context);
        if (pool.Waiting.Count > 0)
        {
            pool.Keep(await InUseAsync(pool.Holders!, context.CancellationToken));
            await StartAsync(pool, keys, now, context);
        }

        if (pool.Waiting.Count > 0) await WakeAsync(pool, keys, now, context);
    }

    private Failure? FindObstacle(SlotPool pool, IReadOnlyList<PooledKey> keys) => keys.Count == 0
        ? ProviderNotConfigured.ToFailure(providers.Get(pool.Provider), VideoFault.Role)
        : PooledKey.FindBlock(keys) is { } block ? VideoFault.Of(block, charged: false) : null;

    private async Task DisappointAsync(SlotPool pool, Failure failure, ConsumeContext context)
    {
        foreach (var (holder, clip) in await WaitingClipsAsync(pool.Waiting!.Select(claim => claim.Holder), context.CancellationToken))
        {
            pool.Release(holder);
            if (clip is not null) await context.Publish(new AbandonSubmission(clip.Ticket, failure));
        }
    }

    private async Task StartAsync(SlotPool pool, IReadOnlyList<PooledKey> keys, DateTimeOffset now, ConsumeContext context)
    {
        while (pool.Grant(keys, now) is { Count: > 0 } granted)
        {
            var clips = await WaitingClipsAsync(granted.Select(taken => taken.Holder), context.CancellationToken);
            foreach (var taken in granted)
            {
                if (clips[taken.Holder] is { } clip) await context.Publish(new SubmitTask(clip.Ticket, taken.Fingerprint));
                // It ended while it waited.
                else pool.Return(taken.Holder);
            }
        }
    }

    /// <returns>For each name its clip, to read only; null when the clip no longer waits under this name.</returns>
    private async Task<IReadOnlyDictionary<string, ClipSagaState?>> WaitingClipsAsync(IEnumerable<string> holders, CancellationToken cancellationToken)
    {
        List<string> names = [.. holders];
        var clips = await ClipsAsync(names, cancellationToken);
        return names.ToDictionary(name => name, name => clips.FirstOrDefault(clip =>
            clip.CurrentState == nameof(ClipStateMachine.Submitting) && SlotName.Of(clip.Ticket) == name));
    }

    // A release that overtook its claim, or went to the error queue, must not cost a place for ever.
    private async Task<IReadOnlySet<string>> InUseAsync(IReadOnlyList<SlotHolder> holders, CancellationToken cancellationToken)
    {
        var clips = await ClipsAsync([.. holders.Select(holder => holder.Holder)], cancellationToken);
        return clips.Where(clip => clip.CurrentState is nameof(ClipStateMachine.Submitting) or nameof(ClipStateMachine.Running))
            .Select(clip => SlotName.Of(clip.Ticket)).ToHashSet();
    }

    private async Task<List<ClipSagaState>> ClipsAsync(IReadOnlyList<string> holders, CancellationToken cancellationToken)
    {
        List<Guid> ids = [.. holders.Select(SlotName.ClipIdOf)];
        return await database.Clips.AsNoTracking().Where(clip => ids.Contains(clip.CorrelationId)).ToListAsync(cancellationToken);
    }

    private static async Task WakeAsync(SlotPool pool, IReadOnlyList<PooledKey> keys, DateTimeOffset now, ConsumeContext context)
    {
        var latest = now + s_longestSleep;
        var at = pool.FindNextRoom(keys, now) is { } room && room < latest ? room : latest;
        if (pool.WakeAt > now && pool.WakeAt <= at) return;
        pool.WakeAt = at;
        await context.SchedulePublish(at.UtcDateTime, new GrantSlots(pool.Provider, pool.Model), context.CancellationToken);
    }
}
