namespace VideoGen.ServiceDefaults.Persistence;

/// <summary>An aggregate with an optimistic version: every update compares it and adds one; a mismatch throws <c>DbUpdateConcurrencyException</c>.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
