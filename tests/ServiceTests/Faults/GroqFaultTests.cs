using VideoGen.ProviderSimulator.Faults;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.Faults;

[Collection(RealServers.Name)]
public sealed class GroqFaultTests(GroqFaultWorld world) : IClassFixture<GroqFaultWorld>
{
    public static TheoryData<string, FaultKind> Rows => Taxonomy.RowsOf("groq");

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_question_that_meets_a_fault_ends_as_the_taxonomy_says_and_is_never_bought_twice(string provider, FaultKind fault) =>
        FaultChecks.Check(await world.AskAsync(fault), provider, fault);
}
