using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Spending;

namespace VideoGen.AudioService.Purchases;

/// <summary>How far a purchase has come.</summary>
public abstract record PurchaseResult
{
    private PurchaseResult()
    {
    }

    /// <summary>The sound is in the object store.</summary>
    /// <param name="Switch">Null when the catalogue's choice made it.</param>
    public sealed record Stored(ModelSwitch? Switch) : PurchaseResult;

    /// <summary>Nothing can be said before then.</summary>
    public sealed record Waiting(DateTimeOffset Until) : PurchaseResult;

    public sealed record Failed(Failure Failure) : PurchaseResult;
}
