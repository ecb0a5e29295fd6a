using System.ComponentModel.DataAnnotations;

namespace VideoGen.AudioService.Fal;

/// <summary>fal beside its queue: section <c>Fal</c>. The queue's address and the keys are in <c>Providers:fal</c>.</summary>
public sealed class FalOptions
{
    public const string Section = "Fal";

    /// <summary>Root of the storage API and of the webhooks' public keys; empty takes the queue's own address when it is a simulator's.</summary>
    [Url]
    public string? RestUrl { get; set; }

    /// <summary>Hosts from which results are fetched, beside the queue's own; a name stands for everything below it too.</summary>
    public IList<string> ResultHosts { get; } = [];

    /// <summary>Our public address for webhooks, e.g. <c>https://videogen.example/api/webhooks/fal</c>; empty leaves it to polling.</summary>
    [Url]
    public string? WebhookUrl { get; set; }

    /// <summary>A clip up to this size goes along in the request; a larger one is uploaded first.</summary>
    [Range(0, 5_000_000)]
    public int InlineBytes { get; set; } = 400_000;

    /// <summary>Seconds for which fal keeps a result.</summary>
    [Range(600, 604_800)]
    public int KeepSeconds { get; set; } = 3600;
}
