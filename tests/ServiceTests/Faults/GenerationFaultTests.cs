using VideoGen.ProviderSimulator.Faults;
using VideoGen.ServiceDefaults.Providers.Faults;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.Faults;

[Collection(RealServers.Name)]
public sealed class GenerationFaultTests(GenerationFaultWorld world) : IClassFixture<GenerationFaultWorld>
{
    public static TheoryData<string, FaultKind> Rows => Taxonomy.RowsOf(GenerationFaultWorld.Providers);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_video_that_meets_a_fault_ends_as_the_taxonomy_says_and_is_never_bought_twice(string provider, FaultKind fault)
    {
        var trace = await world.OfAsync(provider, fault);

        FaultChecks.Check(trace, provider, fault);
        Assert.Equal(Taxonomy.KindOf(provider, fault) == ProviderFaultKind.RefusedInput, trace.Choices.Contains("offer-rewrite"));
    }
}
