using System.Text.Json;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.UnitTests.Catalogue;

public sealed class CatalogueWatchTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"models-{Guid.NewGuid():n}.json");

    [Fact]
    public async Task A_changed_file_counts_at_once_and_a_broken_one_leaves_the_last_good_one()
    {
        Write(model => model);
        using var host = await StartAsync();
        var catalogue = host.Services.GetRequiredService<ModelCatalogue>();

        Write(model => model with { PriceDate = "2026-12-01" });
        await UntilAsync(() => catalogue.Find("gen4_turbo")!.PriceDate == "2026-12-01");
        await File.WriteAllTextAsync(_file, "[{");
        await Task.Delay(200);
        Assert.Equal("2026-12-01", catalogue.Find("gen4_turbo")!.PriceDate);

        Write(model => model.Id switch
        {
            "gen4_turbo" => model with { Retired = true, Default = false, Successor = "gen4.5" },
            "gen3a_turbo" => model with { Successor = "gen4.5" },
            "gen4.5" => model with { Default = true },
            _ => model,
        });
        await UntilAsync(() => catalogue.Default("video").Id == "gen4.5");
        Assert.DoesNotContain(catalogue.StandIns(catalogue.Find("gen4.5")!), model => model.Id == "gen4_turbo");
    }

    [Fact]
    public async Task A_service_does_not_start_with_a_faulty_file()
    {
        Write(model => model.Id == "gen4.5" ? model with { PriceSource = "" } : model);

        var refusal = await Assert.ThrowsAsync<CatalogueException>(StartAsync);

        Assert.Contains("gen4.5, price_source", refusal.Message);
        Assert.Contains(_file, refusal.Message);
    }

    private void Write(Func<CatalogueModel, CatalogueModel> change) =>
        File.WriteAllText(_file, JsonSerializer.Serialize(ModelCatalogue.BuiltIn().Models.Select(change), ApiJson.Options));

    private async Task<IHost> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Catalogue:File", _file), new("Catalogue:Interval", "00:00:00.05"), new("urls", "http://127.0.0.1:0")]);
        builder.AddModelCatalogue();
        builder.Services.AddSingleton(TimeProvider.System);
        var app = builder.Build();
        await app.StartAsync();
        return app;
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        for (var attempt = 0; attempt < 200 && !reached(); attempt++) await Task.Delay(25);
        Assert.True(reached());
    }

    public void Dispose() => File.Delete(_file);
}
