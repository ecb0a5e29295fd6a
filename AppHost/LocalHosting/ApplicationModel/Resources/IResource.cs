namespace Aspire.Hosting.ApplicationModel;

/// <summary>Something the application consists of: a service, a server, a parameter.</summary>
public interface IResource
{
    string Name { get; }

    ResourceAnnotationCollection Annotations { get; }
}
