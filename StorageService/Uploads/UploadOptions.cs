using System.ComponentModel.DataAnnotations;
using VideoGen.Contracts.Storage;

namespace VideoGen.StorageService.Uploads;

/// <summary>What users may bring, by kind.</summary>
public sealed class UploadOptions
{
    public const string Section = "Uploads";

    [Range(1, long.MaxValue, ErrorMessage = "Uploads__MaxSampleBytes must be at least 1.")]
    public long MaxSampleBytes { get; set; } = 500_000_000;

    [Range(1, long.MaxValue, ErrorMessage = "Uploads__MaxCharacterBytes must be at least 1.")]
    public long MaxCharacterBytes { get; set; } = 16_000_000;

    [Range(1, long.MaxValue, ErrorMessage = "Uploads__MaxAudioBytes must be at least 1.")]
    public long MaxAudioBytes { get; set; } = 50_000_000;

    /// <summary>Longest sample, in seconds.</summary>
    [Range(1, 3600, ErrorMessage = "Uploads__MaxSampleSeconds must be from 1 to 3600.")]
    public double MaxSampleSeconds { get; set; } = 60;

    /// <summary>Shorter side of a character image, in pixels.</summary>
    [Range(1, 10_000, ErrorMessage = "Uploads__MinCharacterPixels must be from 1 to 10000.")]
    public int MinCharacterPixels { get; set; } = 64;

    public long MaxBytes(InputKind kind) => kind switch
    {
        InputKind.Sample => MaxSampleBytes,
        InputKind.Character => MaxCharacterBytes,
        _ => MaxAudioBytes,
    };
}
