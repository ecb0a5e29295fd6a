using System.Text.Json;
using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Fal.Storage;

public static class FileLifetime
{
    public const string OfUpload = "X-Fal-Object-Lifecycle";
    public const string OfOutput = "X-Fal-Object-Lifecycle-Preference";

    /// <summary>Seconds for which a file is to be kept, as the header says: <c>{"expiration_duration_seconds":3600}</c>.</summary>
    public static int Of(HttpContext context, string header, int unasked)
    {
        try
        {
            return JsonNode.Parse(context.Request.Headers[header].ToString() is { Length: > 0 } text ? text : "{}")?["expiration_duration_seconds"]?.GetValue<int>() ?? unasked;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            throw FalErrors.Platform(StatusCodes.Status400BadRequest, $"The {header} header is not valid.", "bad_request");
        }
    }
}
