namespace VideoGen.ServiceDefaults.Messaging.Failures;

/// <summary>Ends the handling of a message without any retry; the message waits in the error queue for a person.</summary>
public sealed class PermanentFailureException(string message, Exception? innerException = null) : Exception(message, innerException), IPermanentFailure;
