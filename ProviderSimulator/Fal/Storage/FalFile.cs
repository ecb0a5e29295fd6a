namespace VideoGen.ProviderSimulator.Fal.Storage;

/// <summary>A file on fal's media servers: who has its address may read it until it expires.</summary>
/// <param name="Owner">Fingerprint of the key.</param>
/// <param name="Token">Allows to fill it.</param>
/// <param name="Job">Whose output it is; null for an upload.</param>
public sealed record FalFile(Guid Id, string Name, string ContentType, string Owner, string Token, DateTimeOffset ExpiresAt, Guid? Job)
{
    public const string Folder = "/fal/files/";

    public string UrlAt(string origin) => $"{origin}{Folder}{Id:N}/{Uri.EscapeDataString(Name)}";
}
