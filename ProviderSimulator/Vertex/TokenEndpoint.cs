using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Vertex;

/// <summary>Where a service account's signed claim becomes a bearer token. Everything about the claim is checked but whose key signed it.</summary>
public static class TokenEndpoint
{
    private const string GrantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private const string Scope = "https://www.googleapis.com/auth/cloud-platform";
    private const int SignatureBytes = 256;

    public static void MapTokens(this RouteGroupBuilder vertex) => vertex.MapPost("/token", async (HttpContext context, TimeProvider time) =>
    {
        if (!context.Request.HasFormContentType) return Refused("invalid_request", "The body is no form.");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["grant_type"] != GrantType) return Refused("unsupported_grant_type", "Invalid grant_type.");
        var now = time.GetUtcNow();
        return form["assertion"].ToString().Split('.') is [var header, var claims, var signature]
            && Read(header)?["alg"]?.ToString() == "RS256" && Base64Url.IsValid(signature, out var length) && length >= SignatureBytes
            && Account(Read(claims), $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}", now) is { } account
            ? Results.Json(new { access_token = BearerTokens.Issue(account, now), expires_in = (int)BearerTokens.Life.TotalSeconds, token_type = "Bearer" })
            : Refused("invalid_grant", "Invalid JWT: the claim or its signature is not acceptable.");
    });

    /// <summary>Null for a claim that is not for here and now.</summary>
    private static string? Account(JsonNode? claims, string audience, DateTimeOffset now)
    {
        var issued = Number(claims?["iat"]);
        var expires = Number(claims?["exp"]);
        var isNow = issued <= now.ToUnixTimeSeconds() + 60 && expires > now.ToUnixTimeSeconds() && expires - issued <= 3600;
        var isForUs = claims?["aud"]?.ToString() == audience && claims["scope"]?.ToString().Split(' ').Contains(Scope) == true;
        return isNow && isForUs && claims?["iss"]?.ToString() is { Length: > 0 } account && account.Contains('@') ? account : null;
    }

    private static long Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<long>(out var number) ? number : 0;

    private static JsonNode? Read(string part)
    {
        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(part)) as JsonObject;
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return null;
        }
    }

    private static IResult Refused(string error, string description) =>
        Results.Json(new { error, error_description = description }, statusCode: StatusCodes.Status400BadRequest);
}
