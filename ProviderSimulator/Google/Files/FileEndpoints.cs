using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Google.Jobs;
using VideoGen.ProviderSimulator.Signing;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ProviderSimulator.Google.Files;

/// <summary>Clips as files: the address needs the key and leads on to a signed one, which does not.</summary>
public static partial class FileEndpoints
{
    private const int SignedSeconds = 300;

    public static void MapFiles(this RouteGroupBuilder google)
    {
        google.MapGet("/v1beta/files/{id}:download", Redirect);
        // The official client takes the id out of https addresses only; one that is plain http it appends as it is.
        google.MapGet("/v1beta/files/{**address}", (
                string address, HttpContext context, GoogleJobs jobs, GoogleJobRunner runner, UrlSigning signing, IOptions<GoogleOptions> options, TimeProvider time) =>
            Redirect(IdIn().Match(address).Groups[1].Value, context, jobs, runner, signing, options, time));
        google.MapGet("/media/{id}", Send);
    }

    public static string Address(VideoJob job, HttpRequest request) => $"{Origin(request)}/google/v1beta/files/{job.Id:N}:download?alt=media";

    private static IResult Redirect(string id, HttpContext context, GoogleJobs jobs, GoogleJobRunner runner, UrlSigning signing, IOptions<GoogleOptions> options, TimeProvider time)
    {
        var owner = KeyFingerprint.Of(GoogleAccess.KeyOf(context));
        if (!Guid.TryParse(id, out var number) || jobs.Find(number) is not { HasSucceeded: true } job || job.Owner != owner
            || job.EndedAt?.AddHours(options.Value.OutputHours) < time.GetUtcNow()) throw GoogleErrors.NotFound($"File {id}");
        if (runner.Fault(job, FaultKind.OutputExpired) is not null)
            throw GoogleErrors.Of(403, "PERMISSION_DENIED", $"You do not have permission to access the File {id} or it may not exist.");
        var expires = time.GetUtcNow().AddSeconds(SignedSeconds).ToUnixTimeSeconds();
        var origin = options.Value.DownloadOrigin?.TrimEnd('/') ?? Origin(context.Request);
        return Results.Redirect(string.Create(
            CultureInfo.InvariantCulture, $"{origin}/google/media/{job.Id:N}?expires={expires}&signature={signing.Sign(Allowed(job.Id, expires))}"));
    }

    private static IResult Send(Guid id, long expires, string signature, HttpContext context, GoogleJobs jobs, UrlSigning signing, IOptions<GoogleOptions> options, TimeProvider time)
    {
        if (options.Value.DownloadOrigin is not null && context.Request.Headers.ContainsKey(GoogleAccess.Header))
            throw GoogleErrors.Invalid("An API key was sent to a host that it does not belong to.");
        if (!signing.Verify(Allowed(id, expires), signature) || expires < time.GetUtcNow().ToUnixTimeSeconds()) return Results.StatusCode(StatusCodes.Status403Forbidden);
        return jobs.Find(id) is { HasSucceeded: true } job ? Results.File(jobs.OutputPath(job), "video/mp4", enableRangeProcessing: true) : Results.NotFound();
    }

    private static string Allowed(Guid id, long expires) => string.Create(CultureInfo.InvariantCulture, $"google/{id:N}/{expires}");

    private static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    [GeneratedRegex("/files/([0-9a-f]+):download")]
    private static partial Regex IdIn();
}
