using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using VideoGen.AnalysisService;
using VideoGen.AudioService;
using VideoGen.GenerationService;
using VideoGen.ServiceDefaults;

namespace VideoGen.UnitTests.PaidCalls;

public sealed class SendOnceTests
{
    [Fact]
    public async Task No_http_client_of_a_service_that_pays_repeats_a_request_by_itself()
    {
        await using var provider = await Stub.StartAsync();
        Action<WebApplicationBuilder>[] services =
            [builder => builder.AddGeneration(), builder => builder.AddAudio(), builder => builder.AddAnalysis()];
        foreach (var service in services)
        {
            await using var app = Build(service, out var clients);
            Assert.NotEmpty(clients);
            foreach (var client in clients)
            {
                provider.Requests = 0;
                using var http = app.GetRequiredService<IHttpClientFactory>().CreateClient(client);
                using var answer = await http.PostAsync(provider.Address, new StringContent("{}"));

                Assert.Equal((client, 503, 1), (client, (int)answer.StatusCode, provider.Requests));
            }
        }
    }

    private static ServiceProvider Build(Action<WebApplicationBuilder> add, out List<string> clients)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:generation-db"] = "Host=nowhere.test",
            ["ConnectionStrings:audio-db"] = "Host=nowhere.test",
            ["ConnectionStrings:analysis-db"] = "Host=nowhere.test",
            ["ConnectionStrings:messaging"] = "amqp://nowhere.test",
            ["ServiceAuth:Token"] = "token-of-the-tests-with-enough-letters",
            ["services:storage:http:0"] = "http://nowhere.test",
        });
        builder.AddServiceDefaults();
        add(builder);
        clients =
        [
            .. builder.Services.Select(service => service.ImplementationInstance).OfType<ConfigureNamedOptions<HttpClientFactoryOptions>>()
                .Select(options => options.Name).OfType<string>().Distinct(),
        ];
        return builder.Services.BuildServiceProvider();
    }

    /// <summary>A provider that is overloaded once and well again at the next request.</summary>
    private sealed class Stub(WebApplication app) : IAsyncDisposable
    {
        private int _requests;

        public Uri Address => new(app.Urls.First());

        public int Requests
        {
            get => _requests;
            set => _requests = value;
        }

        public static async Task<Stub> StartAsync()
        {
            var app = WebApplication.CreateBuilder().Build();
            var stub = new Stub(app);
            app.Urls.Add("http://127.0.0.1:0");
            app.MapPost("/", () => Results.StatusCode(Interlocked.Increment(ref stub._requests) == 1 ? 503 : 200));
            await app.StartAsync();
            return stub;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
