using System.Globalization;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.MmAudio;

/// <summary>The fields of <c>POST /generate</c>, with the defaults of MMAudio's own command line.</summary>
public sealed record GenerateForm(string Prompt, string NegativePrompt, double Seconds, int Steps, double CfgStrength, long? Seed, bool MaskAwayClip, IFormFile? Video)
{
    /// <exception cref="ProviderRefusal">422 with a list of details.</exception>
    public static GenerateForm Read(IFormCollection form)
    {
        var complaints = new JsonArray();
        double Number(string name, double unasked, double least, double most)
        {
            var text = form[name].ToString();
            if (text.Length == 0) return unasked;
            if (double.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
            complaints.Add((JsonNode)new JsonObject
            {
                ["loc"] = new JsonArray("body", name),
                ["msg"] = string.Create(CultureInfo.InvariantCulture, $"Input should be a number from {least} to {most}"),
                ["type"] = "value_error",
            });
            return unasked;
        }

        var read = new GenerateForm(
            form["prompt"].ToString(), form["negative_prompt"].ToString(), Number("duration", 8, 1, 30), (int)Number("num_steps", 25, 1, 100),
            Number("cfg_strength", 4.5, 0, 20), form["seed"].Count == 0 ? null : (long)Number("seed", 0, 0, uint.MaxValue),
            form["mask_away_clip"].ToString() is "true" or "True" or "1", form.Files.GetFile("video"));
        return complaints.Count == 0 ? read : throw new ProviderRefusal(StatusCodes.Status422UnprocessableEntity, new JsonObject { ["detail"] = complaints });
    }
}
