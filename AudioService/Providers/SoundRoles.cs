namespace VideoGen.AudioService.Providers;

/// <summary>What providers are called in a user's words.</summary>
internal static class SoundRoles
{
    public const string Voice = "voice provider";
    public const string Sound = "sound provider";
}
