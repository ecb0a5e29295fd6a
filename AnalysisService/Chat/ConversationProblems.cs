using VideoGen.AnalysisService.Answers;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Chat;

/// <summary>What a user who waits for an answer reads when there is none. The plan is unchanged in every case.</summary>
internal static class ConversationProblems
{
    /// <exception cref="ProblemException">402, 409, 502 or 503.</exception>
    public static async Task<T> ExplainedAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (AnswerDelayedException delayed)
        {
            throw new ProblemException(StatusCodes.Status503ServiceUnavailable, delayed.Failure.Code, "The language service is busy. The plan is unchanged; ask again in a moment.") { Retryable = true };
        }
        catch (PaidCallInFlightException)
        {
            throw ProblemException.Conflict("message-in-work", "This is being answered already. Wait for its answer.");
        }
        catch (AnswerRefusedException refused)
        {
            throw new ProblemException(StatusCodes.Status502BadGateway, refused.Failure.Code, refused.Failure.Message) { Retryable = refused.Failure.Retryable, Charged = refused.Failure.Charged };
        }
        catch (AllowanceExceededException exceeded)
        {
            throw new ProblemException(StatusCodes.Status402PaymentRequired, "allowance-too-small", exceeded.Message);
        }
    }
}
