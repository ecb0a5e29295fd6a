using Aspire.Hosting.ApplicationModel;
using VideoGen.LocalHosting.Parameters;

namespace Aspire.Hosting;

public static class ParameterResourceBuilderExtensions
{
    /// <summary>The value comes from the configuration key <c>Parameters:name</c>; a missing one fails the start.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(this IDistributedApplicationBuilder builder, string name, bool secret = false) =>
        builder.Add(name, _ => ParameterValue.Configured(builder.Configuration, "Parameters", name) ?? throw ParameterValue.Missing("Parameters", name), secret);

    /// <summary>The configuration may override <paramref name="value"/>.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, string value, bool publishValueAsDefault = false, bool secret = false) =>
        builder.AddParameter(name, () => value, publishValueAsDefault, secret);

    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, Func<string> valueGetter, bool publishValueAsDefault = false, bool secret = false)
    {
        if (publishValueAsDefault && secret) throw new ArgumentException("A secret cannot be published as a default.", nameof(secret));
        return builder.Add(name, _ => ParameterValue.Configured(builder.Configuration, "Parameters", name) ?? valueGetter(), secret);
    }

    /// <summary>A value that is made when none is configured; a persisted one stays the same from start to start.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, ParameterDefault value, bool secret = false, bool persist = false)
    {
        var parameter = builder.Add(name, fallback => ParameterValue.Configured(builder.Configuration, "Parameters", name) ?? Default(fallback!), secret);
        parameter.Resource.Default = value;
        return parameter;

        string Default(ParameterDefault fallback) =>
            persist ? GeneratedSecrets.Of(builder).ReadOrCreate(name, fallback.GetDefaultValue) : fallback.GetDefaultValue();
    }

    /// <summary>A connection string from the configuration key <c>ConnectionStrings:name</c>.</summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddConnectionString(
        this IDistributedApplicationBuilder builder, string name, string? environmentVariableName = null) =>
        builder.AddResource(new ConfiguredConnectionString(name, builder.Configuration, environmentVariableName));

    public static IResourceBuilder<ConnectionStringResource> AddConnectionString(
        this IDistributedApplicationBuilder builder, string name, ReferenceExpression connectionStringExpression) =>
        builder.AddResource(new ConnectionStringResource(name, connectionStringExpression));

    public static IResourceBuilder<ConnectionStringResource> AddConnectionString(
        this IDistributedApplicationBuilder builder, string name, Action<ReferenceExpressionBuilder> connectionStringBuilder)
    {
        var expression = new ReferenceExpressionBuilder();
        connectionStringBuilder(expression);
        return builder.AddConnectionString(name, expression.Build());
    }

    private static IResourceBuilder<ParameterResource> Add(
        this IDistributedApplicationBuilder builder, string name, Func<ParameterDefault?, string> callback, bool secret) =>
        builder.AddResource(new ParameterResource(name, callback, secret));
}
