using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Faults.Table;

namespace VideoGen.UnitTests.ProviderSimulator;

public sealed class FaultTableTests
{
    [Fact]
    public void Every_kind_of_fault_is_described_once_and_can_happen_somewhere() =>
        Assert.All(Enum.GetValues<FaultKind>(), kind =>
        {
            Assert.Single(FaultFacts.All, facts => facts.Kind == kind);
            Assert.Contains(FaultTable.Rows, row => row.Kind == kind);
        });

    [Theory]
    [InlineData("runway", "/v1/image_to_video", true)]
    [InlineData("runway", "/v1/uploads", false)]
    [InlineData("google", "/v1beta/models/veo-3.1-generate-preview:predictLongRunning", true)]
    [InlineData("vertex", "/v1/projects/p/locations/l/publishers/google/models/m:predictLongRunning", true)]
    [InlineData("vertex", "/v1/projects/p/locations/l/publishers/google/models/m:fetchPredictOperation", false)]
    [InlineData("fal", "/fal-ai/mmaudio-v2/text-to-audio", true)]
    [InlineData("fal", "/storage/upload/initiate", false)]
    [InlineData("elevenlabs", "/v1/text-to-speech/voice/with-timestamps", true)]
    [InlineData("elevenlabs", "/v1/music", true)]
    public void Only_what_costs_money_is_a_paid_endpoint(string provider, string path, bool isPaid) =>
        Assert.Equal(isPaid, FaultTable.Find(provider)!.Endpoints.Any(endpoint => endpoint.Match(path) is not null));
}
