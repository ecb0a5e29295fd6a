using Microsoft.AspNetCore.Mvc;
using VideoGen.Contracts.Storage;
using VideoGen.ServiceDefaults.Auth;

namespace VideoGen.StorageService.Uploads;

/// <summary>The three uploads of a project: a form with one file, or the file itself as the body.</summary>
internal static class UploadEndpoints
{
    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        Map(routes, "upload-sample", InputKind.Sample, "Upload the sample video: at most 60 s; MP4, MOV, WebM or MKV.");
        Map(routes, "upload-character", InputKind.Character, "Upload the image of the main character: JPEG, PNG or WebP.");
        Map(routes, "upload-audio", InputKind.Audio, "Upload the sound to use: MP3, WAV, M4A, FLAC or OGG.");
    }

    private static void Map(IEndpointRouteBuilder routes, string name, InputKind kind, string summary) =>
        routes.MapPost($"/api/projects/{{id:guid}}/{name}", async (Guid id, HttpContext context, CurrentUser user, UploadPipeline uploads) =>
            {
                var input = await uploads.RunAsync(user.Id, id, kind, context);
                return TypedResults.Created($"/api/projects/{id}", input);
            })
            // Each kind has a limit of its own, which the pipeline sets before it reads.
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .Accepts<IFormFile>("multipart/form-data", "*/*")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithName(name)
            .WithSummary(summary)
            .WithTags("uploads");
}
