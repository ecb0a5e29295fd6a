using System.Diagnostics;
using System.Security.Cryptography;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Organisations;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ProviderSimulator.Requests;

/// <summary>One request to a paid endpoint, read whole, as the ledger needs to know it.</summary>
public sealed class PaidRequest(string provider, string endpoint, byte[] body, DateTimeOffset at, OrganisationDirectory organisations)
{
    public const string ProjectHeader = "X-Simulator-Project";

    /// <summary>As in the ledger.</summary>
    public string Provider { get; } = provider;

    /// <summary>Path below the provider's base.</summary>
    public string Endpoint { get; } = endpoint;
    public byte[] Body { get; } = body;

    /// <summary>Lower-case hex SHA-256 of the body: the seed of every answer.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(body));
    public string? ApiKey { get; private init; }
    public string? Model { get; set; }

    /// <summary>What was asked, in a few words, for the ledger.</summary>
    public string Summary { get; set; } = "";

    /// <summary>What goes wrong with it on purpose.</summary>
    public FaultKind? Fault { get; private set; }
    private string? Project { get; init; }

    /// <summary>Whose limits it draws on; null when no key came.</summary>
    public string? Organisation => ApiKey is null ? null : organisations.Of(Provider, ApiKey);
    private string? Fingerprint => ApiKey is null ? null : KeyFingerprint.Of(ApiKey);

    public static async Task<PaidRequest> ReadAsync(HttpContext context, string provider, string endpoint, string? apiKey, DateTimeOffset at)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var request = new PaidRequest(provider, endpoint, buffer.ToArray(), at, context.RequestServices.GetRequiredService<OrganisationDirectory>())
        {
            ApiKey = apiKey,
            Project = ProjectOf(context.Request),
            Fault = context.Features.Get<FaultRule>()?.Kind,
        };
        context.Features.Set(request);
        return request;
    }

    public static string? ProjectOf(HttpRequest request) => request.Headers[ProjectHeader].ToString() is { Length: > 0 } project ? project : null;

    /// <summary>
    /// Whether one of these is to happen to this request, because the board says so or because its organisation is at that limit; set
    /// <see cref="Model"/> before.
    /// </summary>
    public FaultRule? Meet(FaultBoard board, params ReadOnlySpan<FaultKind> kinds)
    {
        var fault = board.Take(new FaultPlace(Provider, Endpoint, Model, Fingerprint) { Project = Project }, kinds);
        Fault = fault?.Kind ?? Fault;
        if (fault is not null || Organisation is null) return fault;
        return organisations.Limit(Provider, Organisation, Model) is { } limit && kinds.Contains(limit) ? new FaultRule { Kind = limit } : null;
    }

    public LedgerEntry Entry(string id, LedgerState state) => new()
    {
        Id = id,
        At = at,
        Provider = Provider,
        Endpoint = Endpoint,
        Model = Model,
        KeyFingerprint = Fingerprint,
        Organisation = Organisation,
        RequestHash = Hash,
        Summary = Summary,
        TraceId = Activity.Current?.TraceId.ToString(),
        Project = Project,
        Fault = Fault,
        Accepted = state != LedgerState.Refused,
        State = state,
        StartedAt = state == LedgerState.Pending ? null : at,
        FinishedAt = state == LedgerState.Refused ? at : null,
    };
}
