namespace VideoGen.GenerationService.Providers;

/// <summary>Brings a provider's output to a file. The address may be signed: it appears in no error and no log.</summary>
public sealed class OutputDownload(HttpClient http)
{
    /// <summary>For the whole transfer.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Of one output.</summary>
    public const long MaxBytes = 512L * 1024 * 1024;

    /// <exception cref="HttpRequestException">Refused, expired, cut or beyond any size that a clip can have.</exception>
    public async Task SaveAsync(Uri output, string path, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(output, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await WriteAsync(response, path, cancellationToken);
    }

    /// <param name="response">Its body is not read yet.</param>
    /// <inheritdoc cref="SaveAsync"/>
    public static async Task WriteAsync(HttpResponseMessage response, string path, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"The provider answered {(int)response.StatusCode} for an output.", null, response.StatusCode);
        if (response.Content.Headers.ContentLength > MaxBytes) throw new HttpRequestException("The provider's output is too large.");
        // A client's own limit ends with the headers.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        await using var source = await response.Content.ReadAsStreamAsync(limit.Token);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 81920, useAsync: true);
        var buffer = new byte[81920];
        for (int read; (read = await source.ReadAsync(buffer, limit.Token)) > 0;)
        {
            if (file.Position + read > MaxBytes) throw new HttpRequestException("The provider's output is too large.");
            await file.WriteAsync(buffer.AsMemory(0, read), limit.Token);
        }
    }
}
