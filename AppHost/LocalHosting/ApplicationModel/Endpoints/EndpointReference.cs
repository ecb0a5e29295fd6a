namespace Aspire.Hosting.ApplicationModel;

/// <summary>An endpoint by name; it need not exist or be allocated yet, so two services may refer to each other.</summary>
public sealed class EndpointReference(IResourceWithEndpoints owner, string endpointName) : IExpressionValue
{
    internal EndpointReference(IResourceWithEndpoints owner, EndpointAnnotation endpoint) : this(owner, endpoint.Name)
    {
    }

    public IResourceWithEndpoints Resource => owner;

    public string EndpointName => endpointName;

    public bool Exists => Find() is not null;

    public bool IsAllocated => Find()?.AllocatedEndpoint is not null;

    public string Scheme => Annotation.UriScheme;

    public string Host => Allocated.Address;

    public int Port => Allocated.Port;

    public int? TargetPort => Annotation.TargetPort;

    public string Url => Allocated.UriString;

    public string ValueExpression => $"{{{owner.Name}.bindings.{endpointName}.url}}";

    internal AllocatedEndpoint Allocated => Annotation.AllocatedEndpoint
        ?? throw new InvalidOperationException($"The endpoint '{endpointName}' of '{owner.Name}' has no address before the application starts.");

    private EndpointAnnotation Annotation => Find()
        ?? throw new InvalidOperationException($"The resource '{owner.Name}' has no endpoint '{endpointName}'. Declare it, or give the project a launch profile.");

    public EndpointReferenceExpression Property(EndpointProperty property) => new(this, property);

    public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult<string?>(Url);

    private EndpointAnnotation? Find() =>
        owner.Annotations.OfType<EndpointAnnotation>().FirstOrDefault(endpoint => string.Equals(endpoint.Name, endpointName, StringComparison.OrdinalIgnoreCase));
}
