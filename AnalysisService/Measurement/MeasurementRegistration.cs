namespace VideoGen.AnalysisService.Measurement;

public static class MeasurementRegistration
{
    /// <summary>Everything that measures a sample in a work folder; needs <c>AddMedia</c>.</summary>
    public static IServiceCollection AddMeasurement(this IServiceCollection services) => services
        .AddSingleton<MeasurementPass>()
        .AddSingleton<KeyFrameExtraction>()
        .AddSingleton<ContactSheetPrinter>()
        .AddSingleton<SampleMeasurement>();
}
