using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Jobs;
using VideoGen.ProviderSimulator.Latency;
using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.ProviderSimulator.Google.Jobs;

/// <summary>Carries the Gemini API's operations and interactions.</summary>
public sealed class GoogleJobRunner(
    GoogleJobs jobs, SubmissionLedger ledger, FaultBoard faults, JobRendering rendering, IOptions<LatencyOptions> latency, TimeProvider time)
    : VideoJobRunner("google", jobs, ledger, faults, rendering, latency, time);
