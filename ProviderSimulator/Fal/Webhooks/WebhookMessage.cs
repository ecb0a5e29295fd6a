using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace VideoGen.ProviderSimulator.Fal.Webhooks;

/// <summary>A signed webhook: over request, user, time and the body's hash.</summary>
public static class WebhookMessage
{
    public static HttpRequestMessage Of(string url, byte[] body, Guid requestId, string userId, DateTimeOffset at, WebhookKey key)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = string.Join('\n', requestId, userId, timestamp, Convert.ToHexStringLower(SHA256.HashData(body)));
        var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.Add("X-Fal-Webhook-Request-Id", requestId.ToString());
        message.Headers.Add("X-Fal-Webhook-User-Id", userId);
        message.Headers.Add("X-Fal-Webhook-Timestamp", timestamp);
        message.Headers.Add("X-Fal-Webhook-Signature", Convert.ToHexStringLower(key.Sign(Encoding.UTF8.GetBytes(signed))));
        return message;
    }
}
