namespace VideoGen.LocalHosting.Supervision;

/// <param name="StartLimit">Within this time the process must be healthy for the first time.</param>
/// <param name="MayFinish">An end with code 0 is the end of its work, not a death.</param>
/// <param name="AwaitedToComplete">Somebody waits for its exit code, whatever it is: never restart.</param>
internal sealed record SupervisionPolicy(TimeSpan StartLimit, bool MayFinish, bool AwaitedToComplete)
{
    /// <summary>Starts that may fail before the first healthy one; after it there is no limit.</summary>
    public int FirstStarts => 3;

    public bool EndsWith(int exitCode) => AwaitedToComplete || (MayFinish && exitCode == 0);
}
