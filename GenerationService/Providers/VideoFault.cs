using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Providers;

/// <summary>A fault of a generation provider in words that a user may read.</summary>
public static class VideoFault
{
    public const string Role = "video provider";

    public static Failure Of(ProviderFaultKind kind, bool charged) => FaultRules.ToFailure(kind, Role, charged);
}
