using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Tasks;

/// <summary>Who pays for a task: the provider's own figure where it gave one, else what the catalogue knows of the model.</summary>
/// <param name="Estimated">The provider gave no figure.</param>
public readonly record struct TaskBill(long CostMicros, bool Estimated)
{
    /// <param name="reading">The look that showed the end.</param>
    /// <param name="reservedMicros">The most that it could cost.</param>
    public static TaskBill OfSuccess(TaskReading reading, long reservedMicros) => Of(reading, isBilled: true, reservedMicros);

    /// <inheritdoc cref="OfSuccess"/>
    /// <param name="model">Null when the catalogue knows it no longer: then it counts as billed.</param>
    public static TaskBill OfFault(TaskReading reading, ProviderFaultKind kind, CatalogueModel? model, long reservedMicros) => Of(
        reading,
        FaultRules.Of(kind).Payer switch
        {
            FaultPayer.Nobody => false,
            FaultPayer.CountedAsSpent => true,
            _ => kind.IsRefusal() ? model is not { RefusedIsBilled: false } : model is not { FailedIsBilled: false },
        },
        reservedMicros);

    /// <inheritdoc cref="OfFault"/>
    public static TaskBill OfCancel(TaskReading reading, CatalogueModel? model, long reservedMicros) => Of(
        reading, reading.Status is not (TaskStatus.Throttled or TaskStatus.Pending) && model is not { CancelledIsBilled: false }, reservedMicros);

    private static TaskBill Of(TaskReading reading, bool isBilled, long reservedMicros) =>
        reading.CostMicros is { } told ? new TaskBill(told, false) : new TaskBill(isBilled ? reservedMicros : 0, true);
}
