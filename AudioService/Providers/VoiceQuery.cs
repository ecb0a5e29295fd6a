namespace VideoGen.AudioService.Providers;

/// <param name="Search">Words in name, description or labels; null for all.</param>
/// <param name="Size">1–100.</param>
/// <param name="PageToken">From the page before; null for the first.</param>
public sealed record VoiceQuery(string? Search, int Size, string? PageToken);
