using System.ComponentModel.DataAnnotations;

namespace VideoGen.Gateway.Security;

/// <summary>Which other sites' pages may call the API. None by default: the page is served from here.</summary>
internal sealed class CorsOriginOptions : IValidatableObject
{
    public const string Section = "Cors";

    /// <summary>Exact origins, e.g. <c>https://app.example.com</c>.</summary>
    public string[] Origins { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from origin in Origins
        where !Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin
        select new ValidationResult($"Cors__Origins: \"{origin}\" is not an origin; write scheme://host[:port] without a path.", [nameof(Origins)]);
}
