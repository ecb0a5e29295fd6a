namespace VideoGen.SystemTests.Running;

internal sealed record Span(string TraceId, string Name, string Service, string Instance, string Scope, string? ProjectId);
