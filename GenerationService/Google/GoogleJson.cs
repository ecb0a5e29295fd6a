using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoGen.GenerationService.Google;

/// <summary>Google's two dialects. Fields that are not given are left out; Base64 stays as short as it is.</summary>
internal static class GoogleJson
{
    /// <summary>camelCase, as operations are written.</summary>
    public static readonly JsonSerializerOptions Operations = Dialect(JsonNamingPolicy.CamelCase);

    /// <summary>snake_case, as interactions are written.</summary>
    public static readonly JsonSerializerOptions Interactions = Dialect(JsonNamingPolicy.SnakeCaseLower);

    /// <summary>Null when the text is not the JSON that was expected.</summary>
    public static T? Parse<T>(string text, JsonSerializerOptions dialect) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, dialect);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static ByteArrayContent Body<T>(T body, JsonSerializerOptions dialect) => new(JsonSerializer.SerializeToUtf8Bytes(body, dialect))
    {
        Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json) },
    };

    private static JsonSerializerOptions Dialect(JsonNamingPolicy names) => new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = names,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
