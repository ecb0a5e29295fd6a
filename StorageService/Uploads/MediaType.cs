namespace VideoGen.StorageService.Uploads;

/// <param name="Extension">With its dot, as it becomes part of the key.</param>
public sealed record MediaType(string Extension, string ContentType)
{
    public static readonly MediaType Mp4 = new(".mp4", "video/mp4");
    public static readonly MediaType QuickTime = new(".mov", "video/quicktime");
    public static readonly MediaType WebM = new(".webm", "video/webm");
    public static readonly MediaType Matroska = new(".mkv", "video/x-matroska");
    public static readonly MediaType Jpeg = new(".jpg", "image/jpeg");
    public static readonly MediaType Png = new(".png", "image/png");
    public static readonly MediaType WebP = new(".webp", "image/webp");
    public static readonly MediaType Mp3 = new(".mp3", "audio/mpeg");
    public static readonly MediaType Wav = new(".wav", "audio/wav");
    public static readonly MediaType M4a = new(".m4a", "audio/mp4");
    public static readonly MediaType Flac = new(".flac", "audio/flac");
    public static readonly MediaType Ogg = new(".ogg", "audio/ogg");
}
