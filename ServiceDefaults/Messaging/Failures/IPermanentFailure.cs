namespace VideoGen.ServiceDefaults.Messaging.Failures;

/// <summary>Put on an exception that no further attempt can cure: the message goes to the error queue at once.</summary>
public interface IPermanentFailure;
