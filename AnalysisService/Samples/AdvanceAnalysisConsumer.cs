using MassTransit;
using VideoGen.AnalysisService.Answers;
using VideoGen.AnalysisService.Persistence;
using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Samples;

/// <summary>Buys one opinion per message, so that each is a checkpoint of its own.</summary>
public sealed class AdvanceAnalysisConsumer(
    AnalysisDbContext database, IEnumerable<IAnalysisStep> steps, IPaidCalls calls, AnalysisOutcome outcome, IMessageScheduler scheduler,
    TimeProvider clock)
    : IConsumer<AdvanceAnalysis>
{
    /// <summary>The provider may turn a question away this often in a row before the run fails.</summary>
    private const int MaxWaits = 6;

    /// <summary>A longer wait is a spent daily limit: the user should hear of it now.</summary>
    private static readonly Failure s_cancelled =
        new("cancelled", "The analysis was cancelled. What was measured is kept; call analyze to go on.", Retryable: true, Charged: false);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(2);

    public async Task Consume(ConsumeContext<AdvanceAnalysis> context)
    {
        var command = context.Message;
        var analysis = await database.SampleAnalyses.FindAsync([command.ProjectId], context.CancellationToken);
        if (analysis is null || analysis.RunId != command.RunId || analysis.Checkpoint != command.From || !analysis.IsRunning) return;

        if (await database.IsStoppedAsync(command.ProjectId, command.RunId, context.CancellationToken))
        {
            await StopAsync(context, analysis);
            return;
        }

        var step = steps.Single(step => step.From == analysis.Checkpoint);
        analysis.UpdatedAt = clock.GetUtcNow();
        try
        {
            await step.RunAsync(analysis, context.CancellationToken);
        }
        catch (AnswerDelayedException delayed)
        {
            if (++analysis.Waits < MaxWaits && delayed.RetryAt - clock.GetUtcNow() < s_longestWait)
            {
                await scheduler.SchedulePublish(NextTry(delayed.RetryAt, analysis.Waits), command, context.CancellationToken);
                return;
            }

            if (delayed.CallId is { } callId) await calls.CancelAsync(callId, costMicros: 0, context.CancellationToken);
            analysis.Use(delayed.Item, delayed.Attempt);
            analysis.Fail(delayed.Failure);
        }
        catch (PaidCallInFlightException inFlight)
        {
            // Another delivery of this message is asking, or died while it did; its lease says until when.
            await scheduler.SchedulePublish(NextTry(inFlight.LeaseUntil, waits: 0), command, context.CancellationToken);
            return;
        }
        catch (AnswerRefusedException refused)
        {
            analysis.Use(refused.Item, refused.Attempt);
            analysis.Fail(refused.Failure);
        }
        catch (AllowanceExceededException exceeded)
        {
            analysis.Fail(new Failure("allowance-too-small", exceeded.Message, Retryable: true, Charged: false));
        }

        analysis.CostMicros = await CostAsync(analysis, context.CancellationToken);
        await TellAsync(context, analysis, step);
    }

    private async Task StopAsync(ConsumeContext context, SampleAnalysis analysis)
    {
        analysis.Fail(s_cancelled);
        analysis.CostMicros = await CostAsync(analysis, context.CancellationToken);
        await context.Publish(await outcome.FailedAsync(analysis, context.CancellationToken), context.CancellationToken);
        // The project is gone, and its row was not there yet when everything of it was removed.
        if (await database.IsStoppedAsync(analysis.Id, analysis.Id, context.CancellationToken)) database.Remove(analysis);
    }

    private async Task<long> CostAsync(SampleAnalysis analysis, CancellationToken cancellationToken) =>
        (await outcome.ReceiptsAsync(analysis, cancellationToken)).Sum(receipt => receipt.CostMicros);

    private async Task TellAsync(ConsumeContext context, SampleAnalysis analysis, IAnalysisStep step)
    {
        if (analysis.Failure is not null)
        {
            await context.Publish(await outcome.FailedAsync(analysis, context.CancellationToken), context.CancellationToken);
            return;
        }

        await context.Publish(new AnalysisProgressed(analysis.Id, analysis.RunId, step.Done), context.CancellationToken);
        if (analysis.Checkpoint == AnalysisCheckpoint.Planned) await context.Publish(await outcome.SuccessAsync(analysis, context.CancellationToken), context.CancellationToken);
        else await context.Publish(new AdvanceAnalysis(analysis.Id, analysis.RunId, analysis.Checkpoint), context.CancellationToken);
    }

    /// <summary>When the provider says, and later each time: 2, 4, 8, … s at least.</summary>
    private DateTime NextTry(DateTimeOffset retryAt, int waits)
    {
        var backOff = clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(2, waits));
        return (retryAt > backOff ? retryAt : backOff).UtcDateTime;
    }
}
