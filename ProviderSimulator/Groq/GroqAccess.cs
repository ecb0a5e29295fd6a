using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Groq;

public static class GroqAccess
{
    public static string KeyOf(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        return authorization.StartsWith("Bearer gsk_", StringComparison.Ordinal) && authorization.Length >= "Bearer gsk_".Length + 8 && !RefusedKeys.Has(authorization)
            ? authorization["Bearer ".Length..]
            : throw GroqErrors.NoKey();
    }
}
