using System.Diagnostics;
using System.Security.Cryptography;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ProviderSimulator.Requests;

/// <summary>One request to a paid endpoint, read whole, as the ledger needs to know it.</summary>
public sealed class PaidRequest(string provider, string endpoint, byte[] body, DateTimeOffset at)
{
    public const string ProjectHeader = "X-Simulator-Project";

    public byte[] Body { get; } = body;

    /// <summary>Lower-case hex SHA-256 of the body: the seed of every answer.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(body));
    public string? ApiKey { get; private init; }
    public string? Model { get; set; }

    /// <summary>What was asked, in a few words, for the ledger.</summary>
    public string Summary { get; set; } = "";
    private string? Project { get; init; }

    public static async Task<PaidRequest> ReadAsync(HttpContext context, string provider, string endpoint, string? apiKey, DateTimeOffset at)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var project = context.Request.Headers[ProjectHeader].ToString();
        var request = new PaidRequest(provider, endpoint, buffer.ToArray(), at) { ApiKey = apiKey, Project = project.Length > 0 ? project : null };
        context.Features.Set(request);
        return request;
    }

    public LedgerEntry Entry(string id, LedgerState state) => new()
    {
        Id = id,
        At = at,
        Provider = provider,
        Endpoint = endpoint,
        Model = Model,
        KeyFingerprint = ApiKey is null ? null : KeyFingerprint.Of(ApiKey),
        RequestHash = Hash,
        Summary = Summary,
        TraceId = Activity.Current?.TraceId.ToString(),
        Project = Project,
        Accepted = state != LedgerState.Refused,
        State = state,
        StartedAt = state == LedgerState.Pending ? null : at,
        FinishedAt = state == LedgerState.Refused ? at : null,
    };
}
