using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoGen.LocalHosting.Native;
using VideoGen.ServiceDefaults.Auth;
using VideoGen.StorageService.Objects;
using VideoGen.StorageService.Persistence;

namespace VideoGen.ServiceTests.StorageService;

/// <summary>The whole service on Kestrel, with its clock in the test's hand. Without settings its objects are in a new folder on the disk.</summary>
internal sealed class StorageHost(string database, string broker, IReadOnlyDictionary<string, string>? objects = null) : WebApplicationFactory<StorageDbContext>
{
    public const string Token = "the-service-token-of-tests";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-storage-");

    public string Folder => _folder.FullName;

    public string Url { get; } = $"http://127.0.0.1:{FreePort.Next()}";

    public IObjectStore Objects => Services.GetRequiredService<IObjectStore>();

    public TestClock Clock { get; } = new();

    public ProjectsDouble Projects { get; } = new();

    public LogRecorder Log { get; } = new();

    public StorageHost Started()
    {
        UseKestrel(new Uri(Url).Port);
        StartServer();
        return this;
    }

    public HttpClient Internal()
    {
        var http = new HttpClient { BaseAddress = new Uri(Url) };
        http.DefaultRequestHeaders.Add(ServiceToken.Header, Token);
        return http;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:storage-db"] = database,
            ["ConnectionStrings:messaging"] = broker,
            ["ServiceAuth:Token"] = Token,
            ["Objects:Folder"] = Path.Combine(Folder, "objects"),
            ["Objects:SigningKey"] = "a-signing-key-that-is-long-enough-for-tests",
            ["Objects:InternalUrl"] = Url,
            ["Media:WorkFolder"] = Path.Combine(Folder, "work"),
            ["services:projects:http:0"] = "http://projects.test",
        };
        foreach (var (key, value) in objects ?? new Dictionary<string, string>()) settings[key.Replace("__", ":")] = value;
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddHttpClient("ProjectUploads").ConfigurePrimaryHttpMessageHandler(() => Projects);
            services.AddLogging(logging => logging.AddProvider(Log));
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
