namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>Sends sound in small pieces with a pause between them, as a live synthesis does.</summary>
public sealed class SlowStream(byte[] audio, string contentType) : IResult
{
    private const int Piece = 4096;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(15);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = contentType;
        for (var sent = 0; sent < audio.Length; sent += Piece)
        {
            await httpContext.Response.Body.WriteAsync(audio.AsMemory(sent, Math.Min(Piece, audio.Length - sent)), httpContext.RequestAborted);
            await httpContext.Response.Body.FlushAsync(httpContext.RequestAborted);
            await Task.Delay(s_pause, httpContext.RequestAborted);
        }
    }
}
