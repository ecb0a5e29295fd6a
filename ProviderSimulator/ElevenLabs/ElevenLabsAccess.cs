namespace VideoGen.ProviderSimulator.ElevenLabs;

public static class ElevenLabsAccess
{
    private const int ShortestKey = 8;

    public static string KeyOf(HttpContext context)
    {
        var key = context.Request.Headers["xi-api-key"].ToString();
        return key.Length >= ShortestKey ? key : throw ElevenLabsErrors.NoKey();
    }
}
