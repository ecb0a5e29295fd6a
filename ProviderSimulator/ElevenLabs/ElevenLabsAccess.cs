using VideoGen.ProviderSimulator.Organisations;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.ElevenLabs;

public static class ElevenLabsAccess
{
    private const int ShortestKey = 8;

    public static string KeyOf(HttpContext context)
    {
        var key = context.Request.Headers["xi-api-key"].ToString();
        return key.Length >= ShortestKey && !RefusedKeys.Has(key) ? key : throw ElevenLabsErrors.NoKey();
    }

    public static string OrganisationOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<OrganisationDirectory>().Of("elevenlabs", KeyOf(context));
}
