using System.Globalization;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Signing;

namespace VideoGen.ProviderSimulator.Runway.Uploads;

/// <summary>Ephemeral uploads: ask for a signed form, post the file to it, use the <c>runway://</c> URI.</summary>
public static class UploadEndpoints
{
    private const long LargestFile = 200 * 1024 * 1024;

    public static void MapUploads(this RouteGroupBuilder runway)
    {
        runway.MapPost("/v1/uploads", OpenSlotAsync);
        runway.MapPost("/upload-forms/{id:guid}", FillAsync).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestFile));
    }

    private static async Task<IResult> OpenSlotAsync(HttpContext context, UrlSigning signing, TimeProvider time)
    {
        RunwayAccess.KeyOf(context);
        var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        if (body?["filename"]?.GetValue<string>() is not { Length: > 0 } fileName || body["type"]?.GetValue<string>() != "ephemeral")
            throw RunwayErrors.Invalid(RunwayErrors.Issue("invalid_type", "Expected a filename and the type \"ephemeral\"", "filename"));

        var id = Guid.NewGuid();
        var expires = time.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        return Results.Text(new JsonObject
        {
            ["uploadUrl"] = $"{context.Request.Scheme}://{context.Request.Host}/runway/upload-forms/{id}",
            ["fields"] = new JsonObject
            {
                ["key"] = id.ToString(),
                ["filename"] = fileName,
                ["expires"] = expires.ToString(CultureInfo.InvariantCulture),
                ["signature"] = signing.Sign($"upload/{id}/{expires}"),
            },
            ["runwayUri"] = UploadStore.Scheme + id,
        }.ToJsonString(), "application/json");
    }

    private static async Task<IResult> FillAsync(Guid id, HttpContext context, UploadStore uploads, UrlSigning signing, TimeProvider time)
    {
        if (!context.Request.HasFormContentType) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var expires = form["expires"].ToString();
        var isOurs = signing.Verify($"upload/{id}/{expires}", form["signature"].ToString());
        if (!isOurs || long.Parse(expires, CultureInfo.InvariantCulture) < time.GetUtcNow().ToUnixTimeSeconds())
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (form.Files.GetFile("file") is not { } upload) return Results.StatusCode(StatusCodes.Status400BadRequest);

        var path = uploads.PathOf(id);
        await using (var file = File.Create(path + ".new")) await upload.CopyToAsync(file, context.RequestAborted);
        File.Move(path + ".new", path, overwrite: true);
        return Results.NoContent();
    }
}
