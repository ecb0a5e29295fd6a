using VideoGen.AudioService.Narration;

namespace VideoGen.AudioService.Production;

/// <summary>A line of the script and its sound in the work folder.</summary>
public sealed record SpokenScript(ScriptLine Line, string Path);
