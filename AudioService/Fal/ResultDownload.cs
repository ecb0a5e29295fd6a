namespace VideoGen.AudioService.Fal;

/// <summary>Brings a result to a file. Its address appears in no error and no log, and no key goes along.</summary>
public sealed class ResultDownload(HttpClient http)
{
    /// <summary>For the whole transfer.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private const long MaxBytes = 128L * 1024 * 1024;

    /// <exception cref="HttpRequestException">Refused, expired, cut or beyond any size that a sound can have.</exception>
    public async Task SaveAsync(Uri address, string path, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode) throw new HttpRequestException($"The sound provider answered {(int)response.StatusCode} for a result.", null, response.StatusCode);
        await using var source = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 81920, useAsync: true);
        var buffer = new byte[81920];
        for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (file.Position + read > MaxBytes) throw new HttpRequestException("The sound provider's result is too large.");
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }
}
