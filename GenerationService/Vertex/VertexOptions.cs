using System.ComponentModel.DataAnnotations;

namespace VideoGen.GenerationService.Vertex;

/// <summary>What Vertex AI needs beside keys: section <c>Providers:Vertex</c>.</summary>
public sealed class VertexOptions
{
    public const string Section = "Providers:Vertex";

    /// <summary>The Google Cloud project that pays.</summary>
    [RegularExpression("[a-z0-9:.-]*", ErrorMessage = "Set Providers__Vertex__Project to the id of a Google Cloud project.")]
    public string Project { get; set; } = "";

    /// <summary>A region, which the base URL's host has to name as well, or <c>global</c>.</summary>
    [Required, RegularExpression("[a-z0-9-]+", ErrorMessage = "Set Providers__Vertex__Location to a region such as us-central1.")]
    public string Location { get; set; } = "us-central1";
}
