namespace VideoGen.GenerationService.Vertex;

/// <summary>A bearer token. Printed, it is its end.</summary>
internal sealed record AccessToken(string Value, DateTimeOffset ExpiresAt)
{
    public override string ToString() => $"until {ExpiresAt:O}";
}
