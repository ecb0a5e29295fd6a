namespace VideoGen.ProjectService.Plans;

/// <summary>Who made a revision of a plan.</summary>
public enum PlanSource
{
    System,
    User,
    Chat,
}
