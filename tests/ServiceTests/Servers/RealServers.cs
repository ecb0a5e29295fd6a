namespace VideoGen.ServiceTests.Servers;

/// <summary>The tests that share the real servers; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class RealServers : ICollectionFixture<ServersFixture>
{
    public const string Name = "servers";
}
