using System.Text.Json;
using MassTransit;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Purchases;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.GenerationService.Ladder;

/// <summary>Decides how a clip goes on after a failed attempt, and what the take has cost by then.</summary>
public sealed class ChooseRungConsumer(GenerationDbContext database, LadderCases cases, IPaidCalls calls, TimeProvider clock) : IConsumer<ChooseRung>
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    public async Task Consume(ConsumeContext<ChooseRung> context)
    {
        var ticket = context.Message.Ticket;
        if (await database.FindClipAsync(ticket, nameof(ClipStateMachine.Deciding), context.CancellationToken) is not { } clip) return;
        var bought = await calls.OfClipAsync(clip, context.CancellationToken);
        // A bill with an open line would be wrong; who broke off is closing it.
        if (bought.Any(call => call.IsOpen()))
        {
            await context.SchedulePublish((clock.GetUtcNow() + s_pause).UtcDateTime, context.Message, context.CancellationToken);
            return;
        }

        // What was meant to be bought and was not gives its reservation back before money is counted.
        foreach (var call in bought.Where(call => call.State == PaidCallState.Intended))
            await calls.FailAsync(call.Id, clip.Failure!, 0, refusedBySafety: false, context.CancellationToken);
        bought = await calls.OfClipAsync(clip, context.CancellationToken);

        var rung = FailureLadder.Next(await cases.OfAsync(clip, context.CancellationToken));
        await context.Publish(new RungChosen(
            ticket, rung.Step, rung.Model, [.. rung.Choices.Select(choice => JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString()))],
            rung.SuggestedModel, PaidCallReceipts.Of(bought)));
    }
}
