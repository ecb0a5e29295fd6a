using System.Text.Json.Serialization;
using VideoGen.GenerationService.Google;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Vertex;

/// <summary>Where a signed claim becomes a bearer token.</summary>
internal sealed class TokenEndpoint(HttpClient http, TimeProvider clock)
{
    private const string GrantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /// <exception cref="AccessTokenException">Refused, or no answer.</exception>
    public async Task<AccessToken> BuyAsync(Uri endpoint, string assertion, CancellationToken cancellationToken)
    {
        try
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("grant_type", GrantType), KeyValuePair.Create("assertion", assertion)]);
            using var response = await http.PostAsync(endpoint, form, cancellationToken);
            if ((int)response.StatusCode is 400 or 401 or 403) throw new AccessTokenException(ProviderFaultKind.KeyRevoked);
            var token = response.IsSuccessStatusCode
                ? GoogleJson.Parse<Answer>(await response.Content.ReadAsStringAsync(cancellationToken), GoogleJson.Operations)
                : null;
            return token is { Value.Length: > 0 }
                ? new AccessToken(token.Value, clock.GetUtcNow() + TimeSpan.FromSeconds(token.Seconds))
                : throw new AccessTokenException(ProviderFaultKind.Transient);
        }
        catch (Exception exception) when (exception is not AccessTokenException && ProviderHttp.IsNoAnswer(exception, cancellationToken))
        {
            throw new AccessTokenException(ProviderFaultKind.Transient, exception);
        }
    }

    private sealed record Answer([property: JsonPropertyName("access_token")] string? Value, [property: JsonPropertyName("expires_in")] int Seconds);
}
