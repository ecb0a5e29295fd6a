using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Runway.Validation;

/// <param name="Endpoint">A model may stand behind several endpoints with a different body at each.</param>
/// <param name="Credits">Per second of silent video, or per image of 720 lines.</param>
/// <param name="SoundCredits">Per second of video with sound; 0 where the model makes none.</param>
/// <param name="DefaultSeconds">Length when the body names none; 0 for images.</param>
/// <param name="Fields">All fields but <c>model</c>.</param>
public sealed record RunwayModel(string Id, string Endpoint, int Credits, int DefaultSeconds, IReadOnlyList<FieldRule> Fields, int SoundCredits = 0)
{
    public int CostOf(JsonObject body)
    {
        if (DefaultSeconds > 0) return (HasSound(body) ? SoundCredits : Credits) * SecondsOf(body);
        var (width, height) = SizeOf(body);
        return Id == "gen4_image" && Math.Min(width, height) >= 1024 ? 8 : Credits;
    }

    /// <summary>Sound is on unless <c>audio</c> turns it off.</summary>
    public bool HasSound(JsonObject body) => SoundCredits > 0 && (body["audio"]?.GetValue<bool>() ?? true);

    public int SecondsOf(JsonObject body) => body["duration"] is { } duration ? (int)duration.GetValue<double>() : DefaultSeconds;

    public static (int Width, int Height) SizeOf(JsonObject body)
    {
        var parts = body["ratio"]!.GetValue<string>().Split(':');
        return (int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
