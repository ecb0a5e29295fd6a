namespace VideoGen.LocalHosting.Running;

/// <summary>A resource will not come up; the message says why.</summary>
internal sealed class ResourceFailedException(string message) : Exception(message);
