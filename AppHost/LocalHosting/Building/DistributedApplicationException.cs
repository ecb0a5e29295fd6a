namespace Aspire.Hosting;

/// <summary>The application cannot start as it is described or configured; the message says what to change.</summary>
public class DistributedApplicationException(string message, Exception? inner = null) : Exception(message, inner);
