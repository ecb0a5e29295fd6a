using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Fal;

public static class FalAccess
{
    private const string Scheme = "Key ";

    /// <exception cref="ProviderRefusal">401: not <c>Key id:secret</c>.</exception>
    public static string KeyOf(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (authorization.Length == 0) throw FalErrors.Plain(StatusCodes.Status401Unauthorized, "Authentication is required to access this application.");
        var key = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..].Trim() : "";
        return key.Split(':') is [{ Length: > 0 }, { Length: >= 8 }] && !RefusedKeys.Has(key) ? key : throw FalErrors.UnknownKey();
    }
}
