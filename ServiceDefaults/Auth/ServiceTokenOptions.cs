using System.ComponentModel.DataAnnotations;

namespace VideoGen.ServiceDefaults.Auth;

/// <summary>The secret that services show each other on <c>/internal</c> addresses.</summary>
public sealed class ServiceTokenOptions
{
    public const string Section = "ServiceAuth";

    [Required(ErrorMessage = "Set ServiceAuth__Token: the secret that the services share.")]
    [MinLength(16, ErrorMessage = "ServiceAuth__Token needs at least 16 characters.")]
    public string Token { get; set; } = "";
}
