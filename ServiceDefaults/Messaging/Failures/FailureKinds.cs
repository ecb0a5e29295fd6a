using Microsoft.EntityFrameworkCore;
using Npgsql;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ServiceDefaults.Messaging.Failures;

/// <summary>Sorts the failures of consumers by what helps against them.</summary>
internal static class FailureKinds
{
    /// <summary>Somebody else changed the same row, or handles the same message: start over from a fresh load.</summary>
    public static bool IsConflict(Exception exception) =>
        exception is DbUpdateConcurrencyException || exception.GetBaseException() is PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        };

    public static bool IsPermanent(Exception exception) => exception is IPermanentFailure or ProblemException { Retryable: false };
}
