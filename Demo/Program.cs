using VideoGen.Demo;
using VideoGen.Demo.Api;
using VideoGen.Demo.Journeys;
using VideoGen.Demo.Samples;
using VideoGen.Media;

try
{
    var options = DemoOptions.Parse(args);
    var builder = Host.CreateApplicationBuilder();
    builder.Logging.SetMinimumLevel(LogLevel.Warning);
    builder.AddMedia();
    builder.Services.AddSingleton<GeneratedSample>().AddSingleton<DemoRun>();
    using var host = builder.Build();
    await host.StartAsync();
    var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
    await host.Services.GetRequiredService<DemoRun>().RunAsync(options, stopping);
    await host.StopAsync();
    return 0;
}
catch (Exception problem) when (problem is ArgumentException or FileNotFoundException or ApiProblem or JourneyFailedException or OperationCanceledException or HttpRequestException)
{
    await Console.Error.WriteLineAsync($"demo: {problem.Message}");
    return 1;
}
