using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VideoGen.AudioService.Fal.Webhooks;

/// <summary>Checks a webhook: Ed25519 over request, user, time and the body's hash, by one of fal's published keys, no older than five minutes.</summary>
public sealed class FalSignatures(FalWebhookKeys keys, TimeProvider clock)
{
    public const string RequestIdHeader = "X-Fal-Webhook-Request-Id";
    public const string UserIdHeader = "X-Fal-Webhook-User-Id";
    public const string TimestampHeader = "X-Fal-Webhook-Timestamp";
    public const string SignatureHeader = "X-Fal-Webhook-Signature";

    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(5);

    public async Task<bool> AreGoodAsync(IHeaderDictionary headers, byte[] body, CancellationToken cancellationToken)
    {
        var timestamp = headers[TimestampHeader].ToString();
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return false;
        if (Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - seconds) > s_window.TotalSeconds) return false;
        if (SignatureOf(headers[SignatureHeader].ToString()) is not { } signature) return false;
        var message = Encoding.UTF8.GetBytes(
            $"{headers[RequestIdHeader]}\n{headers[UserIdHeader]}\n{timestamp}\n{Convert.ToHexStringLower(SHA256.HashData(body))}");
        return (await keys.ReadAsync(fresh: false, cancellationToken)).Any(key => key.Verifies(message, signature))
            || (await keys.ReadAsync(fresh: true, cancellationToken)).Any(key => key.Verifies(message, signature));
    }

    private static byte[]? SignatureOf(string hex)
    {
        try
        {
            return hex.Length == 128 ? Convert.FromHexString(hex) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
