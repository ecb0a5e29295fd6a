namespace VideoGen.ProjectService.Chat;

/// <summary>One line of the conversation about a plan.</summary>
/// <param name="Role"><c>user</c> or <c>assistant</c>.</param>
/// <param name="ProposalId">The change that the assistant proposed with this line.</param>
public sealed record ChatMessage(string Role, string Content, DateTimeOffset CreatedAt, Guid? ProposalId = null);
