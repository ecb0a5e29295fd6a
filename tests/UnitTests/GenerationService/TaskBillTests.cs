using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Providers.Faults;
using TaskStatus = VideoGen.GenerationService.Tasks.TaskStatus;

namespace VideoGen.UnitTests.GenerationService;

public sealed class TaskBillTests
{
    private const long Reserved = 250_000;

    private static readonly CatalogueModel s_runway = ModelCatalogue.BuiltIn().Find("gen4_turbo")!;
    private static readonly CatalogueModel s_bills = s_runway with { FailedIsBilled = true, RefusedIsBilled = true, CancelledIsBilled = false };

    [Fact]
    public void The_providers_own_figure_counts_before_anything_else()
    {
        var told = new TaskReading(TaskStatus.Failed) { CostMicros = 70_000 };

        Assert.Equal(new TaskBill(70_000, false), TaskBill.OfSuccess(told, Reserved));
        Assert.Equal(new TaskBill(70_000, false), TaskBill.OfFault(told, ProviderFaultKind.ProviderFailed, s_runway, Reserved));
        Assert.Equal(new TaskBill(70_000, false), TaskBill.OfCancel(told, s_runway, Reserved));
    }

    [Fact]
    public void Without_a_figure_the_catalogue_says_who_pays()
    {
        var failed = new TaskReading(TaskStatus.Failed);
        var running = new TaskReading(TaskStatus.Running);
        var paid = new TaskBill(Reserved, true);
        var free = new TaskBill(0, true);

        Assert.Equal(paid, TaskBill.OfSuccess(new TaskReading(TaskStatus.Succeeded), Reserved));
        Assert.Equal(free, TaskBill.OfFault(failed, ProviderFaultKind.ProviderFailed, s_runway, Reserved));
        Assert.Equal(paid, TaskBill.OfFault(failed, ProviderFaultKind.ProviderFailed, s_bills, Reserved));
        Assert.Equal(free, TaskBill.OfFault(failed, ProviderFaultKind.RefusedOutput, s_runway, Reserved));
        Assert.Equal(paid, TaskBill.OfFault(failed, ProviderFaultKind.RefusedOutput, s_bills, Reserved));
        Assert.Equal(paid, TaskBill.OfFault(running, ProviderFaultKind.TimedOut, s_runway, Reserved));
        Assert.Equal(paid, TaskBill.OfFault(failed, ProviderFaultKind.ProviderFailed, model: null, Reserved));
        Assert.Equal(paid, TaskBill.OfCancel(running, s_runway, Reserved));
        Assert.Equal(free, TaskBill.OfCancel(running, s_bills, Reserved));
        Assert.Equal(free, TaskBill.OfCancel(new TaskReading(TaskStatus.Throttled), s_runway, Reserved));
    }
}
