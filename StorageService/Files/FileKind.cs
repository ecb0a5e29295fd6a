namespace VideoGen.StorageService.Files;

/// <summary>What an object is to its project.</summary>
public enum FileKind
{
    Sample,
    Character,
    Audio,
    Analysis,
    Generated,
    Temporary,
}
