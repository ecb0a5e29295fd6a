
namespace VideoGen.ServiceDefaults.Api;

/// <summary>Ends a request with a problem document (RFC 9457). The message is for the user: it says what to do and shows no internals.</summary>
public sealed class ProblemException(int status, string code, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    /// <summary>Stable, kebab-case.</summary>
    public string Code { get; } = code;

    /// <summary>Whether the same request may succeed later.</summary>
    public bool Retryable { get; init; }

    /// <summary>Whether money was taken.</summary>
    public bool Charged { get; init; }

    /// <summary>Further members of the document, snake_case names.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = new Dictionary<string, object?>();

    /// <summary>404, also for what belongs to somebody else.</summary>
    public static ProblemException NotFound(string what) => new(StatusCodes.Status404NotFound, "not-found", $"There is no such {what}.");

    public static ProblemException Conflict(string code, string detail) => new(StatusCodes.Status409Conflict, code, detail);

    public static ProblemException Invalid(string code, string detail) => new(StatusCodes.Status400BadRequest, code, detail);
}
