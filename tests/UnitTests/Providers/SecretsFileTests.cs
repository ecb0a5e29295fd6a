using System.Collections.Concurrent;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.UnitTests.Providers;

public sealed class SecretsFileTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-secrets-");
    private readonly ConcurrentQueue<string> _log = new();
    private WebApplication _service = null!;

    private string FilePath => Path.Combine(_folder.FullName, "kept", "providers.json");

    private IReadOnlyList<ProviderKey> Keys => _service.Services.GetRequiredService<IProviderKeys>().Of("runway");

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new LogLines(_log));
        builder.Configuration["Secrets:File"] = FilePath;
        builder.Configuration["Providers:Runway:BaseUrl"] = "https://api.test";
        builder.Configuration["Providers:Runway:Keys:0:ApiKey"] = "key_of_the_environment";
        builder.AddProvider("runway");
        builder.AddProvider("google");
        _service = builder.Build();
        await _service.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Keys_of_the_file_add_to_those_of_the_environment_and_change_without_a_restart()
    {
        Assert.Equal(["key_of_the_environment"], Keys.Select(key => key.Secret));

        Write("""{ "Providers": { "Runway": { "Keys": [ { "ApiKey": "key_1", "Owner": "studio", "MaxConcurrent": 4, "MaxPerDay": 100 }, { "ApiKey": "key_2" } ] } } }""");
        await UntilAsync(() => Keys.Count == 3);
        Assert.Contains(new ProviderKey("key_1", "studio", 4, 100), Keys);

        Write("""{ "Providers": { "Runway": { "Keys": [ { "ApiKey": "key_2" } ] } } }""");
        await UntilAsync(() => Keys.Count == 2);
        Assert.DoesNotContain(Keys, key => key.Secret == "key_1");

        File.Delete(FilePath);
        await UntilAsync(() => Keys.Count == 1);
    }

    [Theory]
    [InlineData("""{ "Providers": { "Runway": { "Keys": [ { "ApiKey": "key_broken" """)]
    [InlineData("""{ "Providers": { "Runway": { "Keys": [ { "Apikeys": "key_broken" } ] } } }""")]
    [InlineData("""{ "Providers": { "Runway": { "Keys": [ { "ApiKey": "key_broken", "MaxConcurrent": 0 } ] } } }""")]
    [InlineData("""{ "Providers": { "Runway": { "BaseUrl": "http://key_broken.test" } } }""")]
    public async Task A_broken_file_is_told_without_its_content_and_the_last_keys_stay(string broken)
    {
        Write("""{ "Providers": { "Runway": { "Keys": [ { "ApiKey": "key_good" } ] } } }""");
        await UntilAsync(() => Keys.Count == 2);

        Write(broken);
        await UntilAsync(() => _log.Any(line => line.Contains("is not used, the keys stay as they were", StringComparison.Ordinal)));

        Assert.Equal(["key_good", "key_of_the_environment"], Keys.Select(key => key.Secret).Order());
        Assert.DoesNotContain(_log, line => line.Contains("key_", StringComparison.Ordinal));
    }

    // Whole or not at all, as an operator's editor or a mounted secret does it.
    private void Write(string text)
    {
        File.WriteAllText(FilePath + ".new", text);
        File.Move(FilePath + ".new", FilePath, overwrite: true);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        var limit = DateTime.UtcNow.AddSeconds(20);
        while (!holds() && DateTime.UtcNow < limit) await Task.Delay(20);
        Assert.True(holds());
    }

    private sealed class LogLines(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
