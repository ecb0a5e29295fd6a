namespace VideoGen.Contracts.Storage;

/// <summary>The key layout of the object store. Names are ours; only a known extension of the user's file is kept.</summary>
public static class ObjectKeys
{
    public static string Project(string userId, Guid projectId) => $"users/{userId}/projects/{projectId}/";

    /// <param name="extension">With its dot, lower case: <c>.mp4</c>.</param>
    public static string SampleVideo(string userId, Guid projectId, string extension) => $"{Project(userId, projectId)}input/sample_video{extension}";

    public static string CharacterImage(string userId, Guid projectId, string extension) => $"{Project(userId, projectId)}input/character_image{extension}";

    public static string Audio(string userId, Guid projectId, string extension) => $"{Project(userId, projectId)}input/audio{extension}";

    /// <summary>A key frame of one shot of the sample, 1-based.</summary>
    public static string KeyFrame(string userId, Guid projectId, int shot) => $"{Project(userId, projectId)}analysis/key_frame_{shot:00}.jpg";

    /// <summary>Key frames of several shots of the sample on one picture, 1-based.</summary>
    public static string ContactSheet(string userId, Guid projectId, int sheet) => $"{Project(userId, projectId)}analysis/contact_sheet_{sheet:00}.jpg";

    /// <summary>The sample's sound as speech recognition takes it: 16 kHz, mono.</summary>
    public static string SpeechTrack(string userId, Guid projectId) => $"{Project(userId, projectId)}analysis/speech.flac";

    /// <summary>The still that a shot starts from.</summary>
    public static string FirstFrame(string userId, Guid projectId, Guid runId, int shot, int take) =>
        $"{Run(userId, projectId, runId)}stills/still_{shot:00}_{take}.png";

    /// <summary>A generated clip; the first take of the first shot is <c>…/clips/clip_01.mp4</c>.</summary>
    public static string Clip(string userId, Guid projectId, Guid runId, int shot, int take) =>
        $"{Run(userId, projectId, runId)}clips/clip_{shot:00}{(take == 1 ? "" : $"_{take}")}.mp4";

    public static string Narration(string userId, Guid projectId, Guid runId, int shot) => $"{Run(userId, projectId, runId)}audio/narration_{shot:00}.mp3";

    /// <summary>When the words of a narration file are spoken, as JSON.</summary>
    public static string NarrationWords(string userId, Guid projectId, Guid runId, int shot) => $"{Run(userId, projectId, runId)}audio/narration_{shot:00}.json";

    /// <summary>Bought music or effects.</summary>
    /// <param name="shot">1-based; null for the whole video.</param>
    /// <param name="item"><c>music</c>, <c>ambience</c> or <c>effects</c>.</param>
    public static string Sound(string userId, Guid projectId, Guid runId, string item, int? shot) =>
        $"{Run(userId, projectId, runId)}audio/{item}{(shot is null ? "" : $"_{shot:00}")}.flac";

    public static string Mix(string userId, Guid projectId, Guid runId) => $"{Run(userId, projectId, runId)}audio/mix.m4a";

    public static string FinalVideo(string userId, Guid projectId, Guid runId) => $"{Run(userId, projectId, runId)}final_video.mp4";

    public static string Poster(string userId, Guid projectId, Guid runId) => $"{Run(userId, projectId, runId)}poster.jpg";

    private static string Run(string userId, Guid projectId, Guid runId) => $"{Project(userId, projectId)}generated/{runId:N}/";
}
