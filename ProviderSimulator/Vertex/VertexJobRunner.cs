using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Google.Jobs;
using VideoGen.ProviderSimulator.Jobs;
using VideoGen.ProviderSimulator.Latency;
using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.ProviderSimulator.Vertex;

/// <summary>Carries Vertex AI's operations.</summary>
public sealed class VertexJobRunner(
    VertexJobs jobs, SubmissionLedger ledger, FaultBoard faults, JobRendering rendering, IOptions<LatencyOptions> latency, TimeProvider time)
    : VideoJobRunner("vertex", jobs, ledger, faults, rendering, latency, time);
