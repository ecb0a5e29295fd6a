using VideoGen.AnalysisService.Answers;
using VideoGen.AnalysisService.Measurement;
using VideoGen.AnalysisService.Planning;
using VideoGen.AnalysisService.Providers;
using VideoGen.AnalysisService.Samples;
using VideoGen.Media.Files;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.AnalysisService.Opinions;

/// <summary>Step two: shows the contact sheets to a vision model and asks what is in the shots.</summary>
public sealed class PictureDescription(ObjectTransfer objects, WorkFolders folders, StructuredAnswers answers, ModelLists models) : IAnalysisStep
{
    private const string Instructions =
        "You describe a short sample video for people who will make a similar one. You see its key frames and measured facts. Describe only what is visible; do not guess names, brands or identities of people. "
        + "Describe every shot of the facts by its number. Answer as JSON of the schema. " + FencedFacts.Rule;

    public AnalysisCheckpoint From => AnalysisCheckpoint.Transcribed;

    public string Done => "described";

    public async Task RunAsync(SampleAnalysis analysis, CancellationToken cancellationToken)
    {
        var facts = analysis.Facts ?? throw new InvalidOperationException("There are no facts to describe.");
        var question = new ModelQuestion
        {
            Models = models.Vision,
            Instructions = Instructions,
            Turns = [ModelTurn.User($"{Legend(facts.Sheets)}\n{FencedFacts.Of(SampleFacts.ForDescription(facts, analysis.Transcript))}")],
            Images = await DownloadAsync(facts.Sheets, cancellationToken),
            Schema = DescriptionSchema.Instance,
            MaxOutputTokens = 1200 + 120 * facts.Motion.Count,
            ReasoningEffort = "none",
        };
        try
        {
            var (description, source) = await answers.AskAsync(
                analysis.PurposeOf(PaidItems.Description), question, answer => DescriptionReading.Read(answer, facts.Motion.Count), cancellationToken);
            analysis.RecordDescription(description with { Style = description.Style with { Model = $"{source.Model.Id} ({source.Model.Provider})" } }, source);
        }
        catch (UnusableAnswerException unusable)
        {
            throw unusable.AsRefusal("description-unusable", "The language service did not manage to describe the sample. What was measured is kept; try again.");
        }
    }

    private static string Legend(IReadOnlyList<ContactSheet> sheets) => string.Join('\n', sheets.Select((sheet, i) => sheet.FirstShot == sheet.LastShot
        ? $"Picture {i + 1} is the key frame of shot {sheet.FirstShot}."
        : $"Picture {i + 1} holds the key frames of shots {sheet.FirstShot} to {sheet.LastShot}, left to right, top to bottom."));

    private async Task<IReadOnlyList<BinaryData>> DownloadAsync(IReadOnlyList<ContactSheet> sheets, CancellationToken cancellationToken)
    {
        using var folder = folders.Create();
        var images = new List<BinaryData>(sheets.Count);
        foreach (var sheet in sheets)
        {
            var path = folder.File(Path.GetFileName(sheet.Path));
            await objects.DownloadAsync(sheet.Path, path, cancellationToken);
            images.Add(BinaryData.FromBytes(await File.ReadAllBytesAsync(path, cancellationToken)));
        }

        return images;
    }
}
