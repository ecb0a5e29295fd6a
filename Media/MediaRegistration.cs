using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Measuring;
using VideoGen.Media.Probing;
using VideoGen.Media.Sandbox;

namespace VideoGen.Media;

public static class MediaRegistration
{
    /// <summary>
    /// <see cref="WorkFolders"/>, <see cref="FfmpegRunner"/>, <see cref="MediaProbe"/> and the measurements. The service refuses to start
    /// when ffmpeg or its sandbox does not work.
    /// </summary>
    public static TBuilder AddMedia<TBuilder>(this TBuilder builder) where TBuilder : IHostApplicationBuilder
    {
        builder.Services.AddOptions<MediaOptions>().BindConfiguration(MediaOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<LaunchThread>();
        builder.Services.AddSingleton<SandboxedLauncher>();
        builder.Services.AddSingleton<WorkFolders>();
        builder.Services.AddSingleton<FfmpegRunner>();
        builder.Services.AddSingleton<MediaProbe>();
        builder.Services.AddSingleton<LoudnessMeter>();
        builder.Services.AddSingleton<FrameHashes>();
        builder.Services.AddSingleton<ContactSheet>();
        builder.Services.AddHostedService<SandboxCheck>();
        return builder;
    }
}
