using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>A resource whose endpoints others may be given as <c>services__name__scheme__n</c>.</summary>
public interface IResourceWithServiceDiscovery : IResourceWithEndpoints;
