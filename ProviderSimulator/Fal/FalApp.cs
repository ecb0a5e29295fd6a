namespace VideoGen.ProviderSimulator.Fal;

/// <summary>A model endpoint. Several belong to one application, and requests are asked for below the application alone.</summary>
/// <param name="Id">As in the catalogue, and the path at which it is submitted.</param>
public sealed record FalApp(string Id, bool TakesVideo)
{
    /// <summary>The application that all of them belong to: owner and alias.</summary>
    public const string Application = "fal-ai/mmaudio-v2";

    public const long MicrosPerSecond = 1000;

    public static IReadOnlyList<FalApp> All { get; } = [new(Application, TakesVideo: true), new($"{Application}/text-to-audio", TakesVideo: false)];

    public string Endpoint => "/" + Id;

    public static FalApp Of(string id) => All.First(app => app.Id == id);
}
