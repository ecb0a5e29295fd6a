namespace VideoGen.AnalysisService.Measurement;

/// <summary>Which shots lie on one contact sheet, and how: cells in reading order.</summary>
/// <param name="First">1-based number of the first shot.</param>
/// <param name="Last">Number of the last shot, inclusive.</param>
public sealed record SheetLayout(int First, int Last, int Columns, int Rows, FrameSize Cell)
{
    /// <summary>What one request to a vision model may hold.</summary>
    public const int MaxSheets = 5;

    /// <summary>Five JPEGs of this size stay well below the 4 MB of base64 that the provider takes.</summary>
    private const double MaxPixels = 700_000;

    public int Shots => Last - First + 1;

    /// <summary>At most <see cref="MaxSheets"/> sheets, every shot on one of them.</summary>
    public static IReadOnlyList<SheetLayout> For(int shots, FrameSize frame)
    {
        var perSheet = (shots + MaxSheets - 1) / MaxSheets;
        var sheets = new List<SheetLayout>();
        for (var first = 1; first <= shots; first += perSheet) sheets.Add(Of(first, Math.Min(shots, first + perSheet - 1), frame));
        return sheets;
    }

    /// <summary>The grid that comes nearest to a square.</summary>
    private static SheetLayout Of(int first, int last, FrameSize frame)
    {
        var shots = last - first + 1;
        var columns = Enumerable.Range(1, shots).MinBy(columns => Math.Abs(Math.Log(columns * (double)frame.Width / (RowsFor(shots, columns) * (double)frame.Height))));
        return new SheetLayout(first, last, columns, RowsFor(shots, columns), frame.Within(MaxPixels / (columns * RowsFor(shots, columns))));
    }

    private static int RowsFor(int shots, int columns) => (shots + columns - 1) / columns;
}
