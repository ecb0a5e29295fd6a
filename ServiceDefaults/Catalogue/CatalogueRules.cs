using System.Globalization;

namespace VideoGen.ServiceDefaults.Catalogue;

/// <summary>Says whether models can be offered and bought as they are described. Pure.</summary>
public static class CatalogueRules
{
    /// <returns>Empty when the catalogue is sound; else every fault, in its order.</returns>
    public static IReadOnlyList<CatalogueFault> Check(IReadOnlyList<CatalogueModel> models) =>
        [.. models.SelectMany(model => OfModel(model).Concat(CatalogueReferences.Check(model, models))), .. Defaults(models)];

    private static IEnumerable<CatalogueFault> OfModel(CatalogueModel model)
    {
        CatalogueFault Fault(string field, string message) => new(model.Id, field, message);

        if (string.IsNullOrWhiteSpace(model.Id)) yield return new CatalogueFault("catalogue", "id", "Every model needs an id.");
        if (string.IsNullOrWhiteSpace(model.Name)) yield return Fault("name", "Give the name that users see.");
        if (!CatalogueVocabulary.Capabilities.Contains(model.Capability)) yield return Fault("capability", OneOf(CatalogueVocabulary.Capabilities));
        if (!CatalogueVocabulary.Protocols.TryGetValue(model.Protocol, out var protocol)) yield return Fault("protocol", OneOf(CatalogueVocabulary.Protocols.Keys));
        else
        {
            if (model.Provider != protocol.Provider) yield return Fault("provider", $"The protocol {model.Protocol} is spoken with {protocol.Provider}.");
            if (CatalogueVocabulary.Capabilities.Contains(model.Capability) && !protocol.Capabilities.Contains(model.Capability))
                yield return Fault("capability", $"Through {model.Protocol} there is only {string.Join(", ", protocol.Capabilities)}.");
        }

        foreach (var (field, message) in What(model).Concat(Price(model))) yield return Fault(field, message);
    }

    /// <summary>What a model takes.</summary>
    private static IEnumerable<(string Field, string Message)> What(CatalogueModel model)
    {
        if (model.Durations.Any(seconds => seconds <= 0) || model.Durations.Zip(model.Durations.Skip(1)).Any(pair => pair.First >= pair.Second))
            yield return ("durations", "Whole seconds above 0, ascending, each once.");
        if (model is { Capability: "video", Durations.Count: 0 }) yield return ("durations", "A video model needs the seconds that it can make.");
        if (model.MinSeconds is not (>= 0 and < 1e5) || model.MaxSeconds is not (>= 0 and < 1e5) || model.MaxSeconds < model.MinSeconds)
            yield return ("max_seconds", "Seconds of the shortest and the longest sound, 0 or more.");
        if (model is { Capability: "video" or "still", PortraitRatio: null }) yield return ("portrait_ratio", "Give the ratio that is sent for portrait.");
        if (model.PortraitRatio is { } ratio && !model.Ratios.Contains(ratio)) yield return ("portrait_ratio", $"{ratio} is not among the ratios.");
        if (model.FirstFrame is not ("required" or "optional" or "none")) yield return ("first_frame", OneOf(["required", "optional", "none"]));
        if (model is { LastFrame: true, FirstFrame: "none" }) yield return ("last_frame", "A last frame needs a first one.");
        if (model.Sound is not ("none" or "optional" or "always")) yield return ("sound", OneOf(["none", "optional", "always"]));
        if (model.MaxPromptLength < 0 || (model.MaxPromptLength == 0 && model.Capability != "transcription")) yield return ("max_prompt_length", "Give the longest prompt, in characters.");
        if (model.MaxReferenceImages < 0) yield return ("max_reference_images", "0 or more.");
        if (model is { Capability: "vision", MaxImages: < 1 }) yield return ("max_images", "A vision model needs the number of pictures that one request takes.");
        if (model.MaxConcurrent < 1) yield return ("max_concurrent", "At least 1.");
        if (model.TypicalSeconds is not (>= 0 and < 1e5)) yield return ("typical_seconds", "0 or more seconds.");
    }

    private static IEnumerable<(string Field, string Message)> Price(CatalogueModel model)
    {
        if (model.PriceMicros < 0) yield return ("price_micros", "0 or more micro-dollars.");
        if (!CatalogueVocabulary.PriceUnits.Contains(model.PriceUnit)) yield return ("price_unit", OneOf(CatalogueVocabulary.PriceUnits));
        if (model.SoundPriceMicros != 0 && (model.SoundPriceMicros < 0 || model.Sound != "optional")) yield return ("sound_price_micros", "Only where the model's own sound is optional, 0 or more.");
        if (model.OutputPriceMicros < 0) yield return ("output_price_micros", "0 or more micro-dollars.");
        if (!DateOnly.TryParseExact(model.PriceDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            yield return ("price_date", "Give the day on which the price was read, as 2026-11-22.");
        if (string.IsNullOrWhiteSpace(model.PriceSource)) yield return ("price_source", "Say where the price was read.");
    }

    private static IEnumerable<CatalogueFault> Defaults(IReadOnlyList<CatalogueModel> models)
    {
        foreach (var capability in CatalogueVocabulary.Capabilities)
        {
            var chosen = models.Where(model => model.Capability == capability && model is { Default: true, Retired: false }).Select(model => model.Id).ToList();
            if (chosen.Count == 0) yield return new CatalogueFault("catalogue", "default", $"One model for {capability} that is not retired has to be the default.");
            else if (chosen.Count > 1) yield return new CatalogueFault("catalogue", "default", $"Only one model for {capability} can be the default, not {string.Join(" and ", chosen)}.");
        }
    }

    private static string OneOf(IEnumerable<string> words) => $"Has to be one of {string.Join(", ", words)}.";
}
