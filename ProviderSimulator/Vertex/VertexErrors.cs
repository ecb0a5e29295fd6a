using VideoGen.ProviderSimulator.Google;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Vertex;

public static class VertexErrors
{
    public static ProviderRefusal Unauthenticated() => GoogleErrors.Of(401, "UNAUTHENTICATED",
        "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.",
        GoogleErrors.Info("ACCESS_TOKEN_TYPE_UNSUPPORTED"));
}
