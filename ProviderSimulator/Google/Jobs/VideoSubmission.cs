using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Jobs;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ProviderSimulator.Google.Jobs;

/// <summary>The way of a paid request: read, admitted, kept on disk, entered in the ledger, started.</summary>
public sealed class VideoSubmission(SubmissionLedger ledger, GoogleFaults faults, IOptions<GoogleOptions> options, TimeProvider time)
{
    /// <param name="provider"><c>google</c> or <c>vertex</c>.</param>
    /// <param name="endpoint">Path below the provider's base.</param>
    /// <param name="key">Whose job it will be.</param>
    public Task<PaidRequest> ReadAsync(HttpContext context, string provider, string endpoint, string key) =>
        PaidRequest.ReadAsync(context, provider, endpoint, key, time.GetUtcNow());

    /// <param name="keyRefused">How this service refuses a key.</param>
    /// <exception cref="ProviderRefusal">The model is unknown or retired, or a fault is set.</exception>
    public CatalogueModel Admit(PaidRequest request, string protocol, string model, Func<ProviderRefusal> keyRefused)
    {
        request.Model = model;
        var known = VideoModels.Find(request.Provider, protocol, model) ?? throw GoogleErrors.NotFound($"models/{model}");
        if (options.Value.IsRetired(model)) throw GoogleErrors.ModelGone(model);
        faults.Check(request, keyRefused);
        return known;
    }

    /// <param name="parent">What the operation's name has before <c>/operations/</c>; null for an interaction.</param>
    public VideoJob Accept(PaidRequest request, VideoOrder order, string? parent, JobStore<VideoJob> jobs, JobRunner<VideoJob> runner)
    {
        request.Summary = $"{order.Seconds} s, {(order.Prompt.Length > 80 ? order.Prompt[..80] : order.Prompt)}";
        var (width, height) = VideoModels.SizeOf(order.Ratio, order.Resolution);
        var id = Guid.NewGuid();
        for (var i = 0; i < order.Pictures.Count; i++) jobs.SavePicture(id, i, order.Pictures[i]);
        var job = jobs.Add(new VideoJob
        {
            Id = id,
            CreatedAt = time.GetUtcNow(),
            Endpoint = request.Endpoint,
            Model = order.Model.Id,
            Owner = KeyFingerprint.Of(request.ApiKey!),
            Organisation = request.Organisation!,
            Prompt = order.Prompt,
            Width = width,
            Height = height,
            Seconds = order.Seconds,
            HasSound = order.HasSound,
            Seed = order.Seed ?? request.Hash,
            Pictures = order.Pictures.Count,
            HasFirstFrame = order.HasFirstFrame,
            Parent = parent,
            Samples = order.Samples,
            Inline = order.Inline,
            PriceMicros = VideoModels.PriceOf(order.Model, order.Seconds, order.Resolution, order.HasSound),
        });
        ledger.Record(request.Entry(id.ToString(), LedgerState.Pending));
        runner.Start(job);
        return job;
    }
}
