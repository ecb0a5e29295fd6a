using VideoGen.ProviderSimulator.Faults;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.Faults;

[Collection(RealServers.Name)]
public sealed class AudioFaultTests(AudioFaultWorld world) : IClassFixture<AudioFaultWorld>
{
    public static TheoryData<string, FaultKind> Rows => Taxonomy.RowsOf(AudioFaultWorld.Providers);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_sound_that_meets_a_fault_ends_as_the_taxonomy_says_and_is_never_bought_twice(string provider, FaultKind fault) =>
        // Of what it has spoken, the voice provider keeps a history.
        FaultChecks.Check(await world.OfAsync(provider, fault), provider, fault, isFound: provider == "elevenlabs");
}
