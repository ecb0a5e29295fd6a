using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProviderSimulator.Google.Veo;

/// <summary>The parameters of a request, with what applies when they are left out.</summary>
public sealed record VeoChoice(int Seconds, string Ratio, string Resolution, bool HasSound, int Samples, long? Seed)
{
    private const int LongestSeconds = 8;
    private const string UsualResolution = "720p";

    /// <exception cref="ProviderRefusal">A value, or a combination, that the model does not take.</exception>
    public static VeoChoice Read(JsonObject parameters, CatalogueModel model, VeoDialect dialect, VeoInput input)
    {
        var seconds = parameters.Whole("durationSeconds") ?? LongestSeconds;
        if (!model.Durations.Contains((int)seconds))
            throw GoogleErrors.Invalid(
                $"The number value for `durationSeconds` is out of bound. Please provide a value between {model.Durations[0]} and {model.Durations[^1]}, inclusive.");
        if (parameters.ContainsKey("resolution") && model.Resolutions.Count == 0) throw GoogleErrors.Unsupported("resolution");
        var choice = new VeoChoice(
            (int)seconds,
            OneOf(parameters, "aspectRatio", "16:9", model.Ratios),
            OneOf(parameters, "resolution", UsualResolution, [UsualResolution, .. model.Resolutions]),
            Sound(parameters, model, dialect),
            (int)(parameters.Whole("sampleCount") ?? 1),
            parameters.Whole("seed"));
        CheckCombination(choice, input);
        CheckPeople(parameters.Text("personGeneration"), model, dialect, input);
        var samples = model.Sound == "none" || dialect.IsVertex ? dialect.MaxSamples : 1;
        if (choice.Samples < 1 || choice.Samples > samples) throw GoogleErrors.Invalid($"`sampleCount` must be between 1 and {samples}.");
        if (choice.Seed is < 0 or > uint.MaxValue) throw GoogleErrors.Invalid("`seed` must be a 32-bit unsigned number.");
        return choice;
    }

    private static void CheckCombination(VeoChoice choice, VeoInput input)
    {
        if (choice.Seconds == LongestSeconds) return;
        if (choice.Resolution != UsualResolution) throw GoogleErrors.Invalid($"`durationSeconds` must be 8 for the resolution {choice.Resolution}.");
        if (input.HasReferences) throw GoogleErrors.Invalid("`durationSeconds` must be 8 when `referenceImages` are used.");
    }

    /// <summary>With an API key Veo 3 takes everybody for a text and adults only for a picture; Veo 2 leaves more to choose.</summary>
    private static void CheckPeople(string? people, CatalogueModel model, VeoDialect dialect, VeoInput input)
    {
        if (people is null) return;
        var fromPictures = input.Pictures.Count > 0;
        IReadOnlyList<string> allowed = (dialect.IsVertex, model.Sound == "none", fromPictures) switch
        {
            (true, _, _) or (false, true, false) => ["allow_all", "allow_adult", "dont_allow"],
            (false, true, true) => ["allow_adult", "dont_allow"],
            (false, false, true) => ["allow_adult"],
            (false, false, false) => ["allow_all"],
        };
        if (!allowed.Contains(people)) throw GoogleErrors.Invalid($"{people} for personGeneration is currently not supported.");
    }

    private static bool Sound(JsonObject parameters, CatalogueModel model, VeoDialect dialect)
    {
        var wanted = parameters.Flag("generateAudio");
        if (wanted is not null && model.Sound == "none") throw GoogleErrors.Unsupported("generateAudio");
        if (wanted is null && dialect.IsVertex && model.Sound == "optional") throw GoogleErrors.Invalid("`generateAudio` is required for this model.");
        return VideoModels.HasSound(model, wanted);
    }

    private static string OneOf(JsonObject parameters, string name, string usual, IReadOnlyList<string> allowed)
    {
        var value = parameters.Text(name) ?? usual;
        return allowed.Contains(value) ? value : throw GoogleErrors.Invalid($"`{name}` must be one of {string.Join(", ", allowed.Distinct())}, not {value}.");
    }
}
