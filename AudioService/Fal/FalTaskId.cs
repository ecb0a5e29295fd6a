namespace VideoGen.AudioService.Fal;

/// <summary>A request at fal as the ledger keeps it: its id and the addresses to ask, which hold no secret.</summary>
internal sealed record FalTaskId(string RequestId, Uri Status, Uri Response, Uri Cancel)
{
    private const string Application = "fal-ai/mmaudio-v2";

    /// <summary>The answer's own addresses where they are the queue's; else those that its requests always have.</summary>
    public static FalTaskId? Of(FalSubmitted? submitted, FalAddresses addresses)
    {
        if (submitted?.RequestId is not { Length: > 0 } id || id.Contains(' ')) return null;
        var request = $"{addresses.Queue}/{Application}/requests/{Uri.EscapeDataString(id)}";
        return new FalTaskId(
            id,
            addresses.OfQueue(submitted.StatusUrl) ?? new Uri($"{request}/status"),
            addresses.OfQueue(submitted.ResponseUrl) ?? new Uri(request),
            addresses.OfQueue(submitted.CancelUrl) ?? new Uri($"{request}/cancel"));
    }

    public static FalTaskId Parse(string text, FalAddresses addresses) =>
        text.Split(' ') is [var id, var status, var response, var cancel]
            ? new FalTaskId(id, addresses.AtQueue(new Uri(status)), addresses.AtQueue(new Uri(response)), addresses.AtQueue(new Uri(cancel)))
            : throw new FormatException("The ledger holds no request of fal.");

    public override string ToString() => $"{RequestId} {Status.AbsoluteUri} {Response.AbsoluteUri} {Cancel.AbsoluteUri}";
}
