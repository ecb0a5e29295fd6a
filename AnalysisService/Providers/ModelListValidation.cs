using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AnalysisService.Providers;

/// <summary>A model that nobody knows, or that is not for its list, ends the start.</summary>
internal sealed class ModelListValidation(ModelCatalogue catalogue) : IValidateOptions<ModelListOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelListOptions options)
    {
        List<string> faults =
        [
            .. Faults(nameof(options.LanguageModels), options.LanguageModels, "language"),
            .. Faults(nameof(options.VisionModels), options.VisionModels, "vision"),
            .. Faults(nameof(options.TranscriptionModels), options.TranscriptionModels, "transcription"),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(string setting, IList<string> ids, string capability)
    {
        foreach (var (place, id) in ids.Index())
        {
            var model = catalogue.Find(id);
            if (model?.Capability != capability)
                yield return $"{ModelListOptions.Section}__{setting}__{place} names {id}, which is no {capability} model of the catalogue.";
            else if (model.Retired)
                yield return $"{ModelListOptions.Section}__{setting}__{place} names {id}, which is retired. Take {model.Successor}.";
        }
    }
}
