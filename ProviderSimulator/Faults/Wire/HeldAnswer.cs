using Microsoft.AspNetCore.Http.Features;

namespace VideoGen.ProviderSimulator.Faults.Wire;

/// <summary>What a provider answered, kept back so that it can be delayed, changed or thrown away.</summary>
public sealed class HeldAnswer
{
    private readonly HttpContext _context;

    private HeldAnswer(HttpContext context, byte[] body)
    {
        _context = context;
        Body = body;
    }

    public byte[] Body { get; }
    public bool IsSuccess => _context.Response.StatusCode < StatusCodes.Status400BadRequest;

    /// <summary>Lets the provider do its work to the end.</summary>
    public static async Task<HeldAnswer> OfAsync(HttpContext context, RequestDelegate provider)
    {
        var line = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        try
        {
            await provider(context);
            await context.Response.CompleteAsync();
        }
        finally
        {
            context.Features.Set(line);
        }

        return new HeldAnswer(context, kept.ToArray());
    }

    public Task SendAsync() => SendAsync(_context.Response.StatusCode, Body, _context.Response.ContentType);

    /// <summary>Sends something else under the provider's headers.</summary>
    public async Task SendAsync(int status, byte[] body, string? contentType)
    {
        var response = _context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        if (HttpMethods.IsHead(_context.Request.Method) || status == StatusCodes.Status204NoContent) return;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, _context.RequestAborted);
    }
}
