namespace VideoGen.ServiceDefaults.Objects;

/// <summary>Asks the StorageService for a signed URL: one object, one method.</summary>
/// <param name="Key">As made by <see cref="Contracts.Storage.ObjectKeys"/>.</param>
/// <param name="Method"><c>GET</c> or <c>PUT</c>.</param>
/// <param name="Public">For a browser (the gateway's address) rather than for a service.</param>
/// <param name="ContentType">What a PUT must declare.</param>
/// <param name="DownloadName">Makes a GET answer as an attachment of this name.</param>
/// <param name="Seconds">Life, at most 900.</param>
public sealed record LinkRequest(string Key, string Method, bool Public = false, string? ContentType = null, string? DownloadName = null, int Seconds = 900);
