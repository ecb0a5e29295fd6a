namespace VideoGen.ProjectService.Models;

public sealed record ModelList(IReadOnlyList<ModelView> Items);
