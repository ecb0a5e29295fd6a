namespace VideoGen.ServiceDefaults.Cancellation;

/// <summary>No paid call is made any more for this run, or for any run of this project.</summary>
public sealed class CancelledRun
{
    /// <summary>A run, or a project that is gone.</summary>
    public Guid Id { get; set; }
    public DateTimeOffset CancelledAt { get; set; }
}
