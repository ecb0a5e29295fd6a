using Microsoft.Extensions.Options;
using VideoGen.AnalysisService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AnalysisService.Answers;

/// <summary>Sends one attempt through the ledger with a key that has a place, and with the next key where one alone is the trouble.</summary>
public sealed class KeyedCalls(IPaidCalls calls, IKeyPool pool, IKeyHealth health, IOptionsMonitor<ProviderOptions> providers, TimeProvider clock)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    /// <summary>Longer than any answer takes.</summary>
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(3);

    /// <exception cref="PaidCallInFlightException">It is being sent right now.</exception>
    /// <exception cref="AllowanceExceededException">It could cost more than was approved; nothing was sent.</exception>
    public async Task<KeyedCall> SendAsync(PaidQuestion question, CatalogueModel model, int attempt, CancellationToken cancellationToken)
    {
        var purpose = question.Purpose;
        var request = new KeyRequest(model.Provider, model.Id, $"{purpose.RunId:N}/{purpose.Item}/{attempt}", purpose.UserId) { Lease = s_lease };
        var tried = new HashSet<string>();
        PaidCall? call = null;
        while (true)
        {
            // The ledger's own word counts once there is one; another key is only taken when it is free at once.
            var answer = await pool.AcquireAsync(request, call is null ? s_patience : TimeSpan.Zero, clock, cancellationToken);
            if (answer is not KeyAnswer.Granted granted) return call is null ? Blocked(answer, model) : new KeyedCall(call);
            if (!tried.Add(granted.Key.Fingerprint))
            {
                await pool.ReturnAsync(request, cancellationToken);
                return new KeyedCall(call);
            }

            call = await SendAsync(question, model, attempt, granted.Key, request, cancellationToken);
            if (call.State != PaidCallState.Intended || KindOf(call)?.IsOfTheKey() != true) return new KeyedCall(call);
        }
    }

    private async Task<PaidCall> SendAsync(PaidQuestion question, CatalogueModel model, int attempt, ProviderKey key, KeyRequest place, CancellationToken cancellationToken)
    {
        var started = false;
        try
        {
            var call = await calls.SendAsync(
                new PaidCallIntent
                {
                    ProjectId = question.Purpose.ProjectId,
                    RunId = question.Purpose.RunId,
                    Item = question.Purpose.Item,
                    Attempt = attempt,
                    Provider = model.Provider,
                    Model = model.Id,
                    CanonicalRequest = question.CanonicalRequest,
                    MaxCostMicros = question.MaxCostMicros(model),
                    AllowanceMicros = question.Purpose.AllowanceMicros,
                    KeyFingerprint = key.Fingerprint,
                },
                token => question.Send(model, key, token),
                cancellationToken);
            started = call.State != PaidCallState.Intended;
            var fault = started ? null : KindOf(call);
            var hint = call.NotBefore - clock.GetUtcNow();
            await health.ReportAsync(model.Provider, key, model.Id, fault, fault == ProviderFaultKind.Throttled ? hint : null, CancellationToken.None);
            return call;
        }
        finally
        {
            await (started ? pool.ReleaseAsync(place, CancellationToken.None) : pool.ReturnAsync(place, CancellationToken.None));
        }
    }

    private KeyedCall Blocked(KeyAnswer answer, CatalogueModel model) => answer switch
    {
        KeyAnswer.Wait { Reason: ProviderFaultKind.Throttled } wait => new KeyedCall(null, FaultRules.ToFailure(wait.Reason, ModelPorts.Role, charged: false), wait.Until),
        KeyAnswer.Wait wait => new KeyedCall(null, FaultRules.ToFailure(wait.Reason, ModelPorts.Role, charged: false)),
        _ => new KeyedCall(null, ProviderNotConfigured.ToFailure(providers.Get(model.Provider), ModelPorts.Role)),
    };

    private static ProviderFaultKind? KindOf(PaidCall call) => call.Failure is { } failure ? FaultRules.KindOf(failure) : null;
}
