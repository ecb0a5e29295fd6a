
namespace VideoGen.ServiceDefaults.Auth;

/// <summary>Who asks. Until accounts exist everybody is <see cref="DefaultUserId"/>; this is the one place that changes then.</summary>
public sealed class CurrentUser(IHttpContextAccessor http)
{
    public const string DefaultUserId = "default_user";

    public string Id => http.HttpContext is null
        ? throw new InvalidOperationException("There is a current user only within a request.")
        : DefaultUserId;
}
