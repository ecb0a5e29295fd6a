using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Fal.Inputs;
using VideoGen.ProviderSimulator.Fal.Queue;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ProviderSimulator.Fal.Storage;

/// <summary>Uploads: ask for an address, put the bytes there, in one piece or in parts, use the file's address.</summary>
public static class StorageEndpoints
{
    private const long LargestPiece = 100 * 1024 * 1024;

    public static void MapStorage(this RouteGroupBuilder fal)
    {
        fal.MapPost("/storage/upload/initiate", InitiateAsync);
        fal.MapPost("/storage/upload/initiate-multipart", InitiateAsync);
        fal.MapPut("/storage/uploads/{id:guid}", PutAsync).WithMetadata(new RequestSizeLimitAttribute(LargestPiece));
        fal.MapPut("/storage/uploads/{id:guid}/{part:int}", PutPartAsync).WithMetadata(new RequestSizeLimitAttribute(LargestPiece));
        fal.MapPost("/storage/uploads/{id:guid}/complete", CompleteAsync);
        fal.MapMethods("/files/{id:guid}/{name}", [HttpMethods.Get, HttpMethods.Head], Download);
    }

    private static async Task<IResult> InitiateAsync(HttpContext context, FalFileStore files, IOptions<FalOptions> options)
    {
        var owner = KeyFingerprint.Of(FalAccess.KeyOf(context));
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var asked = FalInput.Parse(body.ToArray());
        if (asked["content_type"]?.GetValue<string>() is not { Length: > 0 } type) throw FalErrors.Model(FalErrors.Detail("content_type", "Field required", "missing"));
        var name = Path.GetFileName(asked["file_name"]?.GetValue<string>() ?? "file.bin");
        var file = files.Add(name, type, owner, FileLifetime.Of(context, FileLifetime.OfUpload, options.Value.FileSeconds));
        var origin = Origin.Of(context);
        var answer = new JsonObject { ["file_url"] = file.UrlAt(origin), ["upload_url"] = $"{origin}/fal/storage/uploads/{file.Id}?token={file.Token}" };
        return Results.Text(answer.ToJsonString(), "application/json");
    }

    private static async Task<IResult> PutAsync(Guid id, string token, HttpContext context, FalFileStore files)
    {
        var file = Opened(files, id, token);
        await SaveAsync(context, files.PathOf(file));
        return Results.Text("{}", "application/json");
    }

    private static async Task<IResult> PutPartAsync(Guid id, int part, string token, HttpContext context, FalFileStore files)
    {
        var path = files.PartOf(Opened(files, id, token), part);
        await SaveAsync(context, path);
        var etag = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, context.RequestAborted)));
        return Results.Text(new JsonObject { ["partNumber"] = part, ["etag"] = etag }.ToJsonString(), "application/json");
    }

    private static async Task<IResult> CompleteAsync(Guid id, string token, HttpContext context, FalFileStore files)
    {
        var file = Opened(files, id, token);
        var parts = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))?["parts"] as JsonArray ?? [];
        var whole = files.PathOf(file) + ".new";
        await using (var output = File.Create(whole))
        {
            foreach (var part in parts)
            {
                var path = files.PartOf(file, (int)part!["partNumber"]!);
                if (!File.Exists(path)) throw FalErrors.Plain(StatusCodes.Status400BadRequest, string.Create(CultureInfo.InvariantCulture, $"Part {part["partNumber"]} is missing."));
                await using (var input = File.OpenRead(path)) await input.CopyToAsync(output, context.RequestAborted);
                File.Delete(path);
            }
        }

        files.Fill(file, whole);
        return Results.Text("{}", "application/json");
    }

    private static IResult Download(Guid id, string name, FalFileStore files, FalJobStore jobs, FalJobRunner runner)
    {
        if (files.Find(id) is not { } file || file.Name != name || !files.IsFilled(file)) return Results.Text("""{"detail":"File not found"}""", "application/json", statusCode: 404);
        var expired = file.Job is { } maker && jobs.Find(maker) is { } job && runner.Fault(job, FaultKind.OutputExpired) is not null;
        return expired
            ? Results.Text("""{"detail":"Forbidden"}""", "application/json", statusCode: 403)
            : Results.File(files.PathOf(file), file.ContentType, enableRangeProcessing: true);
    }

    private static FalFile Opened(FalFileStore files, Guid id, string token) =>
        files.Find(id) is { } file && file.Token == token ? file : throw FalErrors.Plain(StatusCodes.Status403Forbidden, "The upload URL is not valid.");

    private static async Task SaveAsync(HttpContext context, string path)
    {
        await using (var output = File.Create(path + ".new")) await context.Request.Body.CopyToAsync(output, context.RequestAborted);
        File.Move(path + ".new", path, overwrite: true);
    }
}
