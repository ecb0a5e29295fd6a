namespace VideoGen.Contracts.Storage;

/// <summary>What a user may upload to a project.</summary>
public enum InputKind
{
    Sample,
    Character,
    Audio,
}
