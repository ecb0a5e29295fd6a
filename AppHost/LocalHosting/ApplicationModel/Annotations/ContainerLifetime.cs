namespace Aspire.Hosting.ApplicationModel;

public enum ContainerLifetime
{
    Session,
    Persistent,
}

public class ContainerLifetimeAnnotation : IResourceAnnotation
{
    public required ContainerLifetime Lifetime { get; set; }
}

public class ContainerImageAnnotation : IResourceAnnotation
{
    public required string Image { get; set; }

    public string? Tag { get; set; }
}
