namespace VideoGen.SystemTests.Running;

[CollectionDefinition(Name)]
public sealed class SystemCollection : ICollectionFixture<SystemFixture>
{
    public const string Name = "one running system";
}
