using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoGen.ServiceDefaults.Api;

/// <summary>The one JSON dialect of the product: snake_case names and enums, strict numbers, nulls left out of nothing.</summary>
public static class ApiJson
{
    /// <summary>Frozen; also the form in which documents are stored.</summary>
    public static readonly JsonSerializerOptions Options = Frozen();

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Frozen()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
