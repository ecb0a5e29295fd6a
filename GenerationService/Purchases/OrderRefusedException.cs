using VideoGen.Contracts.Spending;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Purchases;

/// <summary>The order cannot be sent as it is; nothing was bought.</summary>
public sealed class OrderRefusedException(Failure failure, ProviderFaultKind? fault = null) : Exception(failure.Message)
{
    /// <summary>Null when nothing but another order can help.</summary>
    public ProviderFaultKind? Fault { get; } = fault;

    public Failure Failure { get; } = failure;

    public static OrderRefusedException TooLong(CatalogueModel model) => new(new Failure(
        "shot-too-long", $"{model.Name} makes at most {model.Durations[^1]} seconds at once. Split the shot, or shorten it.",
        Retryable: false, Charged: false));

    public static OrderRefusedException PictureMissing() => new(new Failure(
        "picture-missing", "A picture that this shot needs is no longer there. Upload it again.", Retryable: false, Charged: false));

    /// <param name="model">A catalogue id.</param>
    /// <param name="successor">The model to take instead; null when there is none.</param>
    /// <param name="underWay">It went away after the order was accepted: a stand-in may take over.</param>
    public static OrderRefusedException ModelGone(string model, string? successor, bool underWay)
    {
        var failure = VideoFault.Of(ProviderFaultKind.ModelGone, charged: false);
        if (successor is not null) failure = failure with { Message = $"The model {model} is no longer offered. Nothing was charged. Choose {successor} in the plan." };
        return new OrderRefusedException(failure, underWay ? ProviderFaultKind.ModelGone : null);
    }
}
