using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;

namespace VideoGen.AnalysisService.Measurement;

/// <summary>Lays key frames out on contact sheets, all in one ffmpeg run.</summary>
public sealed class ContactSheetPrinter(FfmpegRunner ffmpeg)
{
    /// <returns>JPEG files in the work folder, in the order of <paramref name="layouts"/>.</returns>
    public async Task<IReadOnlyList<string>> PrintAsync(WorkFolder folder, IReadOnlyList<KeyFrame> frames, IReadOnlyList<SheetLayout> layouts, CancellationToken cancellationToken)
    {
        var files = layouts.Select((_, i) => folder.File($"contact_sheet_{i + 1:00}.jpg")).ToList();
        await ffmpeg.RunAsync(
            new FfmpegCommand
            {
                Folder = folder,
                Operation = "contact-sheets",
                Inputs = [.. frames.Select(frame => MediaInput.File(frame.File))],
                Arguments =
                [
                    "-filter_complex", string.Join(';', layouts.Select(Graph)),
                    .. layouts.SelectMany((_, i) => new[] { "-map", $"[sheet{i}]", "-frames:v", "1", "-q:v", "5", "-update", "1", files[i] }),
                ],
                Timeout = TimeSpan.FromMinutes(1),
                Outputs = files,
            },
            cancellationToken);
        return files;
    }

    private static string Graph(SheetLayout layout, int sheet)
    {
        var cells = Enumerable.Range(layout.First - 1, layout.Shots).ToList();
        var scaled = cells.Select(input => $"[{input}:v]scale={layout.Cell.Width}:{layout.Cell.Height},setsar=1,format=yuvj420p[cell{input}]");
        var joined = $"{string.Concat(cells.Select(input => $"[cell{input}]"))}concat=n={cells.Count}:v=1:a=0,tile={layout.Columns}x{layout.Rows}:padding=4[sheet{sheet}]";
        return string.Join(';', [.. scaled, joined]);
    }
}
