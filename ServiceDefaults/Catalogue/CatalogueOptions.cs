using System.ComponentModel.DataAnnotations;

namespace VideoGen.ServiceDefaults.Catalogue;

/// <summary>Where the models are described: the section <c>Catalogue</c>.</summary>
public sealed class CatalogueOptions
{
    public const string Section = "Catalogue";

    /// <summary>A file of the operator's own, which takes the place of the built-in catalogue; empty for the built-in one.</summary>
    public string? File { get; set; }

    /// <summary>How often the file is looked at.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "1.00:00:00", ErrorMessage = "Catalogue__Interval lies between 0.05 s and 1 day.")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(2);
}
