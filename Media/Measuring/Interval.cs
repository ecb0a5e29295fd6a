namespace VideoGen.Media.Measuring;

/// <summary>A stretch of a file, in seconds.</summary>
public sealed record Interval(double Start, double End)
{
    public double Length => End - Start;
}
