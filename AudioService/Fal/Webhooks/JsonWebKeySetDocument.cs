namespace VideoGen.AudioService.Fal.Webhooks;

/// <summary>A JSON Web Key Set, as far as we need it.</summary>
internal sealed record JsonWebKeySetDocument(IReadOnlyList<JsonWebKeyDocument>? Keys);

/// <param name="X">Base64url.</param>
internal sealed record JsonWebKeyDocument(string? Kty, string? Crv, string? X);
