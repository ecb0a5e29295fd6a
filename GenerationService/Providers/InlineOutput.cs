namespace VideoGen.GenerationService.Providers;

/// <summary>An output that came inside an answer.</summary>
public static class InlineOutput
{
    /// <param name="base64">Null or empty when the answer held none.</param>
    /// <exception cref="HttpRequestException">Missing or not Base64.</exception>
    public static async Task SaveAsync(string? base64, string path, CancellationToken cancellationToken)
    {
        if (base64 is not { Length: > 0 }) throw new HttpRequestException("The provider's answer holds no output.");
        try
        {
            await File.WriteAllBytesAsync(path, Convert.FromBase64String(base64), cancellationToken);
        }
        catch (FormatException)
        {
            throw new HttpRequestException("The provider's output is not readable.");
        }
    }
}
