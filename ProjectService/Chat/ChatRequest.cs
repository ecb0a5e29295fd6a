namespace VideoGen.ProjectService.Chat;

/// <param name="Message">1 to 4000 characters.</param>
public sealed record ChatRequest(string? Message);
