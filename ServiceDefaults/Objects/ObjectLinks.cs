using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ServiceDefaults.Objects;

/// <summary>Asks the StorageService for signed URLs (<c>POST /internal/links</c>).</summary>
public sealed class ObjectLinks(HttpClient http)
{
    public async Task<SignedLink> IssueAsync(LinkRequest request, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync("/internal/links", request, ApiJson.Options, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<SignedLink>(ApiJson.Options, cancellationToken)
            ?? throw new InvalidOperationException("The storage service answered without a link.");
    }
}
