namespace VideoGen.Media.Probing;

/// <summary>The file is not media that we accept. The message is a sentence for its owner.</summary>
public sealed class MediaRefusedException(string code, string message) : Exception(message)
{
    /// <summary>Stable, kebab-case: <c>media-unreadable</c>, <c>media-damaged</c>, <c>media-empty</c>, <c>media-too-large</c>, <c>media-too-long</c>, <c>media-frame-rate</c>, <c>media-shape</c>.</summary>
    public string Code { get; } = code;

    internal static MediaRefusedException Unreadable() =>
        new("media-unreadable", "This file is not a video, picture or sound that we can read. Use MP4, WebM, MP3, WAV, JPEG or PNG.");

    internal static MediaRefusedException Damaged() => new("media-damaged", "The file is incomplete or damaged. Export or upload it again.");
}
