namespace VideoGen.StorageService.Objects;

/// <summary>What was being received broke off; the receiving side is well.</summary>
public sealed class ContentInterruptedException(IOException inner) : IOException("The content broke off.", inner);
