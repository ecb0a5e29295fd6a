namespace VideoGen.ServiceDefaults.Objects;

/// <summary>A signed URL. Never log it.</summary>
public sealed record SignedLink(string Url, DateTimeOffset ExpiresAt)
{
    public override string ToString() => $"signed link until {ExpiresAt:O}";
}
