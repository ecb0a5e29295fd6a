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

    /// <summary>The database restarts or cannot be reached. Class 57 is "operator intervention".</summary>
    public static bool IsOutage(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is PostgresException { SqlState: ['5', '7', ..] } or NpgsqlException { IsTransient: true } and not PostgresException) return true;
        return false;
    }

    public static bool IsPermanent(Exception exception) => exception is IPermanentFailure or ProblemException { Retryable: false };
}
