namespace VideoGen.LocalHosting.Native;

/// <summary>A native server is not installed, did not start or did not become ready; the message says what to do.</summary>
public sealed class NativeServerException(string message, Exception? inner = null) : Exception(message, inner);
