using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.GenerationService.Submission;

/// <summary>The order cannot be sent as it is; nothing was bought.</summary>
public sealed class OrderRefusedException(Failure failure) : Exception(failure.Message)
{
    public Failure Failure { get; } = failure;

    public static OrderRefusedException TooLong(CatalogueModel model) => new(new Failure(
        "shot-too-long", $"{model.Name} makes at most {model.Durations[^1]} seconds at once. Split the shot, or shorten it.",
        Retryable: false, Charged: false));

    public static OrderRefusedException CharacterMissing() => new(new Failure(
        "character-image-missing", "The character image is no longer there. Upload it again.", Retryable: false, Charged: false));
}
