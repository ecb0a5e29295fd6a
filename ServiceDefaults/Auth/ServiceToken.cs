using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ServiceDefaults.Auth;

/// <summary>Guards <c>/internal</c> endpoints and signs the calls to them.</summary>
public static class ServiceToken
{
    public const string Header = "X-Service-Token";

    /// <summary>Answers 401 unless the caller shows the services' secret.</summary>
    public static TBuilder RequireServiceToken<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) =>
        {
            var expected = context.HttpContext.RequestServices.GetRequiredService<IOptions<ServiceTokenOptions>>().Value.Token;
            var shown = context.HttpContext.Request.Headers[Header].ToString();
            if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(expected)))
                throw new ProblemException(StatusCodes.Status401Unauthorized, "unauthenticated", "This address is for the services only.");
            return await next(context);
        });

    /// <summary>An HTTP client to another service by its resource name, with the token on every request.</summary>
    public static IHttpClientBuilder AddServiceClient<TClient>(this WebApplicationBuilder builder, string service) where TClient : class =>
        builder.Services.AddHttpClient<TClient>((services, client) =>
        {
            client.BaseAddress = Configuration.ServiceAddress.Of(builder.Configuration, service);
            client.DefaultRequestHeaders.Add(Header, services.GetRequiredService<IOptions<ServiceTokenOptions>>().Value.Token);
        });
}
