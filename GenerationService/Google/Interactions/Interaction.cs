using System.Text.Json;

namespace VideoGen.GenerationService.Google.Interactions;

/// <summary>An interaction as it is answered.</summary>
internal sealed record Interaction(string? Id, string? Status, IReadOnlyList<InteractionStep>? Steps, IReadOnlyList<InteractionError>? Errors)
{
    /// <summary>The clip; null when there is none.</summary>
    public OutputContent? Video => Steps?.Where(step => step.Type == "model_output").SelectMany(step => step.Content ?? []).FirstOrDefault(content => content.Type == "video");

    /// <summary>What went wrong; empty when nothing is said.</summary>
    public GoogleError Error =>
        Steps?.Select(step => step.Error).FirstOrDefault(error => error is not null) is { } status ? GoogleError.Of(status)
        : new GoogleError(Errors?.FirstOrDefault()?.Code ?? "", string.Join(' ', Errors?.Select(error => error.Message) ?? []), "", "");
}

internal sealed record InteractionStep(string? Type, IReadOnlyList<OutputContent>? Content, JsonElement? Error);

internal sealed record OutputContent(string? Type, string? Data, string? Uri);

internal sealed record InteractionError(string? Code, string? Message);
