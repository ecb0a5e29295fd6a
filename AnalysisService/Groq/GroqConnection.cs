using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.Options;
using OpenAI;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AnalysisService.Groq;

/// <summary>
/// The way to Groq's OpenAI-compatible API. Retries are off: a paid request that may have arrived is never sent again behind the
/// ledger's back.
/// </summary>
public sealed class GroqConnection(IHttpClientFactory clients, IOptionsMonitor<ProviderOptions> options)
{
    /// <summary>As the catalogue and the ledger write it.</summary>
    public const string Provider = "groq";
    public const string Protocol = "openai";
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public OpenAIClient Open(ProviderKey key) => new(
        new ApiKeyCredential(key.Secret),
        new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Get(Provider).BaseUrl.TrimEnd('/') + "/openai/v1"),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout,
            Transport = new HttpClientPipelineTransport(clients.CreateClient(Provider)),
        });
}
