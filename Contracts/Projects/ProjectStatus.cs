namespace VideoGen.Contracts.Projects;

/// <summary>The public status of a project; the wire form is lower case.</summary>
public enum ProjectStatus
{
    Uploading,
    Analyzing,
    Planning,
    Generating,
    Processing,
    Completed,
    Failed,
    Cancelled,
    Expired,
}
