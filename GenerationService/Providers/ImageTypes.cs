namespace VideoGen.GenerationService.Providers;

/// <summary>Content types of the pictures that we store.</summary>
public static class ImageTypes
{
    public static string Of(string path) => Path.GetExtension(path) switch
    {
        ".png" => "image/png",
        ".webp" => "image/webp",
        _ => "image/jpeg",
    };
}
