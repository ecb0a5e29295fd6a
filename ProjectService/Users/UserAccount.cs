namespace VideoGen.ProjectService.Users;

/// <summary>A user as the product knows them. Until accounts exist there is one, made by the first migration.</summary>
public sealed class UserAccount
{
    public required string Id { get; init; }
    public string? Email { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? LastLogin { get; set; }

    /// <summary><c>free</c> or <c>premium</c>.</summary>
    public string SubscriptionStatus { get; set; } = "free";
}
