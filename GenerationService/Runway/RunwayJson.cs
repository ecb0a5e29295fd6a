using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoGen.GenerationService.Runway;

/// <summary>Runway's dialect: camelCase, and fields that are not given are left out because unknown or null ones are refused.</summary>
internal static class RunwayJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}
