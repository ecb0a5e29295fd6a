using VideoGen.Contracts.Plans;
using VideoGen.Media.Filters;

namespace VideoGen.EditingService.Colour;

/// <summary>
/// The plan's colour as one <c>eq</c>, which works on YUV as it is. It belongs to the clips, before the joins: a fade to black
/// must not be lifted with the picture.
/// </summary>
public static class ColourStep
{
    public static IEnumerable<Filter> Of(EditingInstructions instructions)
    {
        var isNeutral = instructions is { Contrast: 1, Brightness: 0, Saturation: 1 };
        if (!isNeutral)
            yield return Filter.With("eq", ("contrast", instructions.Contrast), ("brightness", instructions.Brightness), ("saturation", instructions.Saturation));
    }
}
