namespace VideoGen.Contracts.Editing;

public enum FindingSeverity
{
    Info,
    Warning,
    Severe,
}
