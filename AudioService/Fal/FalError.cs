using System.Text.Json;
using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AudioService.Fal;

/// <summary>An error of fal: <c>detail</c> is a text of the platform or a list of the model's complaints.</summary>
/// <param name="Type">Machine word, of the first complaint or of the platform; empty when there is none.</param>
/// <param name="Detail">The platform's text; empty for a list.</param>
internal sealed record FalError(int Status, string Type, string Detail)
{
    public static FalError Parse(int status, string body, string? typeHeader)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("detail", out var detail)) return new FalError(status, typeHeader ?? "", "");
            var complaint = detail.ValueKind == JsonValueKind.Array ? detail.EnumerateArray().FirstOrDefault() : root;
            return new FalError(
                status,
                complaint.Text("type") ?? root.Text("error_type") ?? typeHeader ?? "",
                detail.ValueKind == JsonValueKind.String ? detail.GetString()! : "");
        }
        catch (JsonException)
        {
            return new FalError(status, typeHeader ?? "", "");
        }
    }

    /// <summary>Of a submission.</summary>
    public ProviderFaultKind AtSubmission() => Status switch
    {
        503 => ProviderFaultKind.Transient,
        >= 500 or 408 => ProviderFaultKind.UnknownOutcome,
        _ => Refusal(),
    };

    /// <summary>Of a request that was taken and ended badly.</summary>
    public ProviderFaultKind AtResult() => Status >= 500 || Status is 408 or 499 ? ProviderFaultKind.ProviderFailed : Refusal();

    private ProviderFaultKind Refusal() => (Status, Type) switch
    {
        (401, _) => ProviderFaultKind.KeyRevoked,
        (402, _) => ProviderFaultKind.OutOfCredit,
        (403, _) => Says("locked") || Says("balance") ? ProviderFaultKind.OutOfCredit : ProviderFaultKind.KeyRevoked,
        (404, _) => ProviderFaultKind.ModelGone,
        (429, _) => ProviderFaultKind.Throttled,
        (_, "content_policy_violation") => ProviderFaultKind.RefusedInput,
        (_, "file_download_error" or "file_too_large" or "unsupported_video_format" or "video_duration_too_long" or "video_duration_too_short") => ProviderFaultKind.BadInput,
        (_, "generation_timeout" or "internal_server_error" or "downstream_service_error") => ProviderFaultKind.ProviderFailed,
        _ => ProviderFaultKind.BadRequest,
    };

    private bool Says(string word) => Detail.Contains(word, StringComparison.OrdinalIgnoreCase);
}
