using System.Security.Cryptography;
using System.Text;

namespace VideoGen.ProviderSimulator.Vertex;

/// <summary>Access tokens of Google's shape. One that was issued here carries who it was issued to, so that its jobs outlive it.</summary>
public static class BearerTokens
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private const string Shape = "ya29.";
    private const string Issued = Shape + "issued.";

    public static string Issue(string account, DateTimeOffset now)
    {
        var until = (now + Life).ToUnixTimeSeconds();
        return $"{Issued}{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(account))}.{until}.{RandomNumberGenerator.GetHexString(24, lowercase: true)}";
    }

    /// <summary>The account, or the token itself where it was not issued here.</summary>
    /// <exception cref="Requests.ProviderRefusal">None, of another shape, or expired.</exception>
    public static string CallerOf(HttpContext context, DateTimeOffset now)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer " + Shape, StringComparison.Ordinal)) throw VertexErrors.Unauthenticated();
        var token = header["Bearer ".Length..];
        if (!token.StartsWith(Issued, StringComparison.Ordinal)) return token;
        return token[Issued.Length..].Split('.') is [var account, var until, _] && account.Length % 2 == 0 && account.All(char.IsAsciiHexDigit) && long.TryParse(until, out var end) && end > now.ToUnixTimeSeconds()
            ? Encoding.UTF8.GetString(Convert.FromHexString(account))
            : throw VertexErrors.Unauthenticated();
    }
}
