using VideoGen.LocalHosting.Native;

namespace VideoGen.ServiceTests.ProviderSimulator;

/// <summary>Which URLs the simulated Runway fetches its inputs from.</summary>
public sealed class RunwayInputTests : IDisposable
{
    private static readonly byte[] s_pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-inputs-");

    [Fact]
    public async Task An_input_url_must_answer_head_without_a_redirect_and_say_its_type_and_length()
    {
        await using var files = await FilesAsync();
        await using var simulator = new SimulatorHost(_folder.FullName, ("Simulator:Runway:AllowLoopbackInputs", "true"));
        using var runway = simulator.Runway();
        var told = new List<string>();
        foreach (var path in new[] { "picture.png", "moved.png", "bytes", "get-only.png", "long.png?" + new string('x', 2048) })
            told.Add(await SubmitAsync(runway, $"{files.Urls.First()}/{path}"));
        Assert.Equal(
            ["taken", "The URL redirects; redirects are not followed", "Unsupported Content-Type: application/octet-stream. Expected image/jpeg, image/png, image/webp",
             "Failed to fetch the asset: HTTP status 405 for HEAD", "URLs may have at most 2048 characters"], told);
    }

    [Fact]
    public async Task Without_the_setting_only_https_and_names_are_taken()
    {
        await using var files = await FilesAsync();
        await using var simulator = new SimulatorHost(_folder.FullName);
        using var runway = simulator.Runway();
        Assert.Equal("Only HTTPS URLs are allowed", await SubmitAsync(runway, $"{files.Urls.First()}/picture.png"));
        Assert.Equal("The URL's host must be a domain name, not an IP address", await SubmitAsync(runway, "https://127.0.0.1/picture.png"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<string> SubmitAsync(HttpClient runway, string url)
    {
        var answer = await SimulatorHost.CreateAsync(runway, "v1/image_to_video", new { model = "gen4_turbo", promptImage = url, ratio = "720:1280", duration = 2 });
        return answer["id"] is null ? (string)answer["issues"]![0]!["message"]! : "taken";
    }

    private static async Task<WebApplication> FilesAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var files = builder.Build();
        files.Urls.Add($"http://127.0.0.1:{FreePort.Next()}");
        string[] any = ["GET", "HEAD"];
        files.MapMethods("/picture.png", any, () => Results.Bytes(s_pixel, "image/png"));
        files.MapMethods("/moved.png", any, () => Results.Redirect("/picture.png"));
        files.MapMethods("/bytes", any, () => Results.Bytes(s_pixel));
        files.MapGet("/get-only.png", () => Results.Bytes(s_pixel, "image/png"));
        await files.StartAsync();
        return files;
    }
}
