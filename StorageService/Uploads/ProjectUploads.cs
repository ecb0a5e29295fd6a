using System.Net;
using VideoGen.Contracts.Storage;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.StorageService.Uploads;

/// <summary>
/// The conversation with the ProjectService about one upload: may it come, and here it is. The second half is a call too, not a message,
/// because the user's next request (analyze) may follow at once and must find the input attached.
/// </summary>
public sealed class ProjectUploads(HttpClient http)
{
    /// <exception cref="ProblemException">What the ProjectService answered: no such project, or it takes no uploads now.</exception>
    public Task AuthorizeAsync(string userId, Guid projectId, InputKind kind, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"/internal/projects/{projectId}/uploads/{Name(kind)}/authorize", new AuthorizeUpload(userId), cancellationToken);

    /// <summary>Replaces what was attached before. Safe to repeat.</summary>
    public Task AttachAsync(string userId, Guid projectId, UploadedInput input, CancellationToken cancellationToken) =>
        SendAsync(
            HttpMethod.Put,
            $"/internal/projects/{projectId}/inputs/{Name(input.Kind)}",
            new AttachInput(userId, input.Path, input.Bytes, input.Duration, input.Width, input.Height),
            cancellationToken);

    private async Task SendAsync<TBody>(HttpMethod method, string path, TBody body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body, options: ApiJson.Options) };
        using var response = await SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode) return;
        if (response.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Conflict)) throw Unavailable();
        var problem = await response.Content.ReadFromJsonAsync<Refusal>(ApiJson.Options, cancellationToken);
        throw problem is { Code: { } code, Detail: { } detail }
            ? new ProblemException((int)response.StatusCode, code, detail) { Retryable = problem.Retryable }
            : Unavailable();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException)
        {
            throw Unavailable();
        }
    }

    private static string Name(InputKind kind) => kind.ToString().ToLowerInvariant();

    private static ProblemException Unavailable() =>
        new(StatusCodes.Status503ServiceUnavailable, "unavailable", "The project cannot be reached at the moment. Upload the file again in a minute.")
        {
            Retryable = true,
        };

    private sealed record AuthorizeUpload(string UserId);

    private sealed record AttachInput(string UserId, string Path, long Bytes, double? Duration, int? Width, int? Height);

    private sealed record Refusal(string? Code, string? Detail, bool Retryable);
}
