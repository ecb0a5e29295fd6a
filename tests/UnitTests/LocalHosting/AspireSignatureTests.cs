using System.Reflection;
using System.Runtime.CompilerServices;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace VideoGen.UnitTests.LocalHosting;

/// <summary>
/// The description of the application must compile against the real Aspire as well. These are Aspire's own signatures of what it uses.
/// </summary>
public sealed class AspireSignatureTests
{
    [Theory]
    [InlineData("AddProject(IDistributedApplicationBuilder builder, String name) : IResourceBuilder<ProjectResource>")]
    [InlineData("WithReplicas(IResourceBuilder<ProjectResource> builder, Int32 replicas) : IResourceBuilder<ProjectResource>")]
    [InlineData("AddParameter(IDistributedApplicationBuilder builder, String name, Boolean secret = False) : IResourceBuilder<ParameterResource>")]
    [InlineData("AddParameter(IDistributedApplicationBuilder builder, String name, ParameterDefault value, Boolean secret = False, Boolean persist = False) : IResourceBuilder<ParameterResource>")]
    [InlineData("AddPostgres(IDistributedApplicationBuilder builder, String name, IResourceBuilder<ParameterResource> userName = null, IResourceBuilder<ParameterResource> password = null, Nullable<Int32> port = null) : IResourceBuilder<PostgresServerResource>")]
    [InlineData("AddDatabase(IResourceBuilder<PostgresServerResource> builder, String name, String databaseName = null) : IResourceBuilder<PostgresDatabaseResource>")]
    [InlineData("WithDataVolume(IResourceBuilder<PostgresServerResource> builder, String name = null, Boolean isReadOnly = False) : IResourceBuilder<PostgresServerResource>")]
    [InlineData("AddRabbitMQ(IDistributedApplicationBuilder builder, String name, IResourceBuilder<ParameterResource> userName = null, IResourceBuilder<ParameterResource> password = null, Nullable<Int32> port = null) : IResourceBuilder<RabbitMQServerResource>")]
    [InlineData("WithDataVolume(IResourceBuilder<RabbitMQServerResource> builder, String name = null, Boolean isReadOnly = False) : IResourceBuilder<RabbitMQServerResource>")]
    [InlineData("WithReference(IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithConnectionString> source, String connectionName = null, Boolean optional = False) : IResourceBuilder<TDestination>")]
    [InlineData("WithReference(IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source) : IResourceBuilder<TDestination>")]
    [InlineData("WaitFor(IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency) : IResourceBuilder<T>")]
    [InlineData("WithEnvironment(IResourceBuilder<T> builder, String name, String value) : IResourceBuilder<T>")]
    [InlineData("WithEnvironment(IResourceBuilder<T> builder, String name, IResourceBuilder<ParameterResource> parameter) : IResourceBuilder<T>")]
    [InlineData("WithEnvironment(IResourceBuilder<T> builder, String name, EndpointReference endpointReference) : IResourceBuilder<T>")]
    [InlineData("WithEnvironment(IResourceBuilder<T> builder, String name, ReferenceExpression value) : IResourceBuilder<T>")]
    [InlineData("WithEndpoint(IResourceBuilder<T> builder, String endpointName, Action<EndpointAnnotation> callback, Boolean createIfNotExists = True) : IResourceBuilder<T>")]
    [InlineData("WithExternalHttpEndpoints(IResourceBuilder<T> builder) : IResourceBuilder<T>")]
    [InlineData("WithHttpHealthCheck(IResourceBuilder<T> builder, String path = null, Nullable<Int32> statusCode = null, String endpointName = null) : IResourceBuilder<T>")]
    [InlineData("GetEndpoint(IResourceBuilder<T> builder, String name) : EndpointReference")]
    public void What_the_application_is_described_with_has_the_signature_of_Aspire(string signature) => Assert.Contains(signature, ExtensionMethods());

    [Fact]
    public void What_the_description_names_is_where_Aspire_has_it()
    {
        Assert.Equal("Aspire.Hosting", typeof(DistributedApplication).Namespace);
        Assert.Equal("Aspire.Hosting", typeof(IDistributedApplicationBuilder).Namespace);
        Assert.Equal("Aspire.Hosting", typeof(IProjectMetadata).Namespace);
        Type[] model = [typeof(ProjectResource), typeof(ParameterResource), typeof(GenerateParameterDefault), typeof(IResourceBuilder<>), typeof(ReferenceExpression)];
        Assert.All(model, type => Assert.Equal("Aspire.Hosting.ApplicationModel", type.Namespace));
    }

    private static IEnumerable<string> ExtensionMethods() => typeof(DistributedApplication).Assembly.GetExportedTypes()
        .Where(type => type is { IsAbstract: true, IsSealed: true, Namespace: "Aspire.Hosting" })
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.IsDefined(typeof(ExtensionAttribute)))
        .Select(method => $"{method.Name}({string.Join(", ", method.GetParameters().Select(Describe))}) : {NameOf(method.ReturnType)}");

    private static string Describe(ParameterInfo parameter) =>
        $"{NameOf(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}";

    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;
}
