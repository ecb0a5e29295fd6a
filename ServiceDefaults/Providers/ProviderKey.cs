namespace VideoGen.ServiceDefaults.Providers;

/// <summary>A usable key. Printed, it is its fingerprint.</summary>
/// <param name="Secret">Goes into the request's header and nowhere else.</param>
/// <param name="Owner">Whose limits it draws on.</param>
public sealed record ProviderKey(string Secret, string Owner, int? MaxConcurrent = null, int? MaxPerDay = null)
{
    public string Fingerprint { get; } = KeyFingerprint.Of(Secret);

    public override string ToString() => Fingerprint;
}
