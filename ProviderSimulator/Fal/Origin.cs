namespace VideoGen.ProviderSimulator.Fal;

public static class Origin
{
    /// <summary>Scheme and host that the caller used.</summary>
    public static string Of(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
