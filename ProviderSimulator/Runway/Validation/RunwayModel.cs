using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Runway.Validation;

/// <param name="Endpoint">A model may stand behind several endpoints with a different body at each.</param>
/// <param name="Credits">Per second of video, or per image of 720 lines.</param>
/// <param name="DefaultSeconds">Length when the body names none; 0 for images.</param>
/// <param name="Fields">All fields but <c>model</c>.</param>
public sealed record RunwayModel(string Id, string Endpoint, int Credits, int DefaultSeconds, IReadOnlyList<FieldRule> Fields)
{
    public int CostOf(JsonObject body)
    {
        if (DefaultSeconds > 0) return Credits * SecondsOf(body);
        var (width, height) = SizeOf(body);
        return Id == "gen4_image" && Math.Min(width, height) >= 1024 ? 8 : Credits;
    }

    public int SecondsOf(JsonObject body) => body["duration"] is { } duration ? (int)duration.GetValue<double>() : DefaultSeconds;

    public static (int Width, int Height) SizeOf(JsonObject body)
    {
        var parts = body["ratio"]!.GetValue<string>().Split(':');
        return (int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
