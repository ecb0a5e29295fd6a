using System.Globalization;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoGen.LocalHosting.Native;
using VideoGen.ServiceDefaults.Auth;
using VideoGen.ServiceTests.Servers;
using VideoGen.StorageService.Files;
using VideoGen.StorageService.Objects;
using VideoGen.StorageService.Persistence;

namespace VideoGen.ServiceTests.StorageService;

/// <summary>The whole service on Kestrel, with its clock in the test's hand. Without settings its objects are in a new folder on the disk.</summary>
internal sealed class StorageHost : WebApplicationFactory<StorageDbContext>
{
    public const string Token = "the-service-token-of-tests";
    public const string SigningKey = "a-signing-key-that-is-long-enough-for-tests";
    public const long MaxPutBytes = 40_000_000;

    private readonly string _database;
    private readonly string _broker;
    private readonly IReadOnlyDictionary<string, string> _objects;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-storage-");

    private StorageHost(string database, string broker, IReadOnlyDictionary<string, string> objects) =>
        (_database, _broker, _objects) = (database, broker, objects);

    public string Folder => _folder.FullName;

    public string Url { get; } = $"http://127.0.0.1:{FreePort.Next()}";

    public IObjectStore Objects => Services.GetRequiredService<IObjectStore>();

    public TestClock Clock { get; } = new();

    public ProjectsDouble Projects { get; } = new();

    public LogRecorder Log { get; } = new();

    public static async Task<StorageHost> StartAsync(ServersFixture servers, IReadOnlyDictionary<string, string>? objects = null)
    {
        var host = new StorageHost(await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync(), objects ?? new Dictionary<string, string>());
        host.UseKestrel(new Uri(host.Url).Port);
        host.StartServer();
        return host;
    }

    public HttpClient Internal()
    {
        var http = new HttpClient { BaseAddress = new Uri(Url) };
        http.DefaultRequestHeaders.Add(ServiceToken.Header, Token);
        return http;
    }

    public async Task<List<FileRecord>> RecordsAsync(Guid project)
    {
        await using var database = await DatabaseAsync();
        return await database.Files.Where(file => file.ProjectId == project).ToListAsync();
    }

    public Task<StorageDbContext> DatabaseAsync() => Services.GetRequiredService<IDbContextFactory<StorageDbContext>>().CreateDbContextAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:storage-db"] = _database,
            ["ConnectionStrings:messaging"] = _broker,
            ["ServiceAuth:Token"] = Token,
            ["Objects:Folder"] = Path.Combine(Folder, "objects"),
            ["Objects:SigningKey"] = SigningKey,
            ["Objects:MaxPutBytes"] = MaxPutBytes.ToString(CultureInfo.InvariantCulture),
            ["Objects:InternalUrl"] = Url,
            ["Objects:PublicUrl"] = "http://gateway.test",
            ["Media:WorkFolder"] = Path.Combine(Folder, "work"),
            ["services:projects:http:0"] = "http://projects.test",
        };
        foreach (var (key, value) in _objects) settings[key.Replace("__", ":")] = value;
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
