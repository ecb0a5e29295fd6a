namespace VideoGen.LocalHosting.Running;

internal enum ResourceState
{
    NotStarted,
    Waiting,
    Starting,
    Running,
    Restarting,
    Stopping,
    Exited,
    Finished,
    FailedToStart,
}
