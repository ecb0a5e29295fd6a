using VideoGen.Contracts.Spending;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Purchases;

/// <summary>The order cannot be sent as it is; nothing was bought.</summary>
public sealed class OrderRefusedException(Failure failure) : Exception(failure.Message)
{
    public Failure Failure { get; } = failure;

    public static OrderRefusedException TooLong(CatalogueModel model) => new(new Failure(
        "shot-too-long", $"{model.Name} makes at most {model.Durations[^1]} seconds at once. Split the shot, or shorten it.",
        Retryable: false, Charged: false));

    public static OrderRefusedException PictureMissing() => new(new Failure(
        "picture-missing", "A picture that this shot needs is no longer there. Upload it again.", Retryable: false, Charged: false));

    /// <param name="model">A catalogue id.</param>
    /// <param name="successor">The model to take instead; null when there is none.</param>
    public static OrderRefusedException ModelGone(string model, string? successor)
    {
        var failure = VideoFault.Of(ProviderFaultKind.ModelGone, charged: false);
        return new OrderRefusedException(successor is null
            ? failure
            : failure with { Message = $"The model {model} is no longer offered. Nothing was charged. Choose {successor} in the plan." });
    }
}
