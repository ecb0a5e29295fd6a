using VideoGen.Contracts.Storage;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.StorageService.Uploads;

/// <summary>Why an upload is refused, in sentences for its owner.</summary>
internal static class UploadProblem
{
    public static ProblemException TooLarge(long limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        "body-too-large",
        $"The file is larger than {limit / 1_000_000} MB. Make it smaller, for instance by exporting it at a lower resolution.");

    public static ProblemException Empty() => ProblemException.Invalid("empty-file", "The file is empty. Choose it again.");

    public static ProblemException Incomplete() =>
        ProblemException.Invalid("upload-incomplete", "The upload broke off or is not a complete form. Send it again.");

    public static ProblemException Unsupported(InputKind kind) => new(StatusCodes.Status415UnsupportedMediaType, "unsupported-media", kind switch
    {
        InputKind.Sample => "This is not a video that we take. Upload MP4, MOV, WebM or MKV.",
        InputKind.Character => "This is not an image that we take. Upload JPEG, PNG or WebP.",
        _ => "This is not a sound file that we take. Upload MP3, WAV, M4A, FLAC or OGG.",
    });

    public static ProblemException Refused(MediaRefusedException refused) => Unprocessable(refused.Code, refused.Message);

    public static ProblemException Undecodable() =>
        Unprocessable("media-unreadable", "The file looks right but cannot be decoded. Export it again and upload it once more.");

    public static ProblemException TooLong(double seconds, double limit) => Unprocessable(
        "media-too-long", FormattableString.Invariant($"The sample is {seconds:0.0} s long; at most {limit:0} s are possible. Cut it and upload it again."));

    public static ProblemException TooSmall(int width, int height, int limit) => Unprocessable(
        "image-too-small", $"The image has {width}x{height} pixels. Upload one with at least {limit} pixels on its shorter side.");

    private static ProblemException Unprocessable(string code, string detail) => new(StatusCodes.Status422UnprocessableEntity, code, detail);
}
