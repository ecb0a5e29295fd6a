using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Runway;

/// <summary>Runway's door: a key and the API version on every call.</summary>
public static class RunwayAccess
{
    public const string Version = "2024-11-06";

    public static string KeyOf(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (!authorization.StartsWith("Bearer key_", StringComparison.Ordinal) || authorization.Length < "Bearer key_".Length + 8 || RefusedKeys.Has(authorization))
            throw RunwayErrors.NoKey();
        if (context.Request.Headers["X-Runway-Version"] != Version)
            throw RunwayErrors.Plain(StatusCodes.Status400BadRequest, $"The X-Runway-Version header is missing or unknown. Use {Version}.");
        return authorization["Bearer ".Length..];
    }
}
