using MassTransit;
using VideoGen.AudioService.Cancellation;
using VideoGen.AudioService.Persistence;
using VideoGen.Contracts.Audio;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AudioService.Production;

/// <summary>One look at a run's sound: buys what can be bought now, and mixes when everything is there. Repeated after a crash it buys nothing twice.</summary>
public sealed class ContinueProductionConsumer(
    AudioDbContext database, RunPurchases purchases, RunSound sound, OpenPurchases open, IPaidCalls calls, TimeProvider clock) : IConsumer<ContinueProduction>
{
    private static readonly TimeSpan s_shortestWait = TimeSpan.FromMilliseconds(200);

    public async Task Consume(ConsumeContext<ContinueProduction> context)
    {
        var (_, runId, look) = context.Message;
        var production = await database.Productions.FindAsync([runId], context.CancellationToken);
        if (production is not { EndedAt: null, Order: { } order } || (look is not null && look != production.Looks)) return;
        production.Looks++;
        if (production.Failure is null && await LookAsync(context, production, order) is { } next) await ComeBackAsync(context, production, next);
        if (production is { Failure: not null, EndedAt: null }) await CloseAsync(context, production);
    }

    /// <returns>When to look again; null when the production has ended, or has its failure.</returns>
    private async Task<DateTimeOffset?> LookAsync(ConsumeContext context, AudioProduction production, ProduceAudio order)
    {
        try
        {
            if (await StopsAsync(order, production, context.CancellationToken)) return null;
            var look = await purchases.LookAsync(order, production.StartedAt, context.CancellationToken);
            if (await StopsAsync(order, production, context.CancellationToken)) return null;
            if (look is RunLook.Waiting waiting) return waiting.Until;
            if (look is RunLook.Failed failed) production.Failure = failed.Failure;
            if (look is RunLook.Complete complete)
            {
                await context.Publish(await sound.MakeAsync(order, complete, context.CancellationToken));
                production.EndedAt = clock.GetUtcNow();
            }
        }
        catch (AllowanceExceededException exceeded)
        {
            production.Failure = ProductionFailures.AllowanceExceeded(exceeded);
        }
        catch (FileNotFoundException)
        {
            production.Failure = ProductionFailures.Missing;
        }
        catch (MediaRefusedException)
        {
            production.Failure = ProductionFailures.Unreadable;
        }

        return null;
    }

    /// <summary>Nothing is told while a call is open: its bill would come after the account was closed.</summary>
    private async Task CloseAsync(ConsumeContext context, AudioProduction production)
    {
        if (await open.CloseAsync(production.RunId, context.CancellationToken) is { } until)
        {
            await ComeBackAsync(context, production, until);
            return;
        }

        production.EndedAt = clock.GetUtcNow();
        if (await database.IsStoppedAsync(production.ProjectId, production.ProjectId, context.CancellationToken)) database.Remove(production);
        var bill = await calls.OfRunAsync(production.RunId, context.CancellationToken);
        var cost = bill.Sum(call => call.CostMicros);
        if (production.Failure == ProductionFailures.Cancelled && cost == 0) return;
        var failure = production.Failure! with { Charged = cost > 0 };
        await context.Publish(new AudioFailed(production.ProjectId, production.RunId, failure, cost) { Receipts = SoundReceipts.Of(bill) });
    }

    /// <summary>A row in our database, so it survives a restart.</summary>
    private Task ComeBackAsync(ConsumeContext context, AudioProduction production, DateTimeOffset at)
    {
        var wait = at - clock.GetUtcNow();
        return context.SchedulePublish(wait > s_shortestWait ? wait : s_shortestWait, new ContinueProduction(production.ProjectId, production.RunId, production.Looks));
    }

    private async Task<bool> StopsAsync(ProduceAudio order, AudioProduction production, CancellationToken cancellationToken)
    {
        if (!await database.IsStoppedAsync(order.ProjectId, order.RunId, cancellationToken)) return false;
        production.Failure = ProductionFailures.Cancelled;
        return true;
    }
}
