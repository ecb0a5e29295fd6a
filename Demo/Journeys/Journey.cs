using System.Globalization;
using System.Text.Json.Nodes;
using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Spending;
using VideoGen.Demo.Api;
using VideoGen.Demo.Figures;

namespace VideoGen.Demo.Journeys;

/// <summary>One project from the sample to the finished video, as a client of the public API makes it.</summary>
public sealed class Journey(VideoGenApi api, TimeProvider time, Action<JourneyStage> onStage)
{
    private readonly List<JourneyStage> _stages = [];
    private DateTimeOffset _stageStart;

    /// <summary>One video model for every shot; null takes the plan's own choice.</summary>
    public string? Model { get; init; }

    /// <exception cref="ApiProblem">The API refused a step.</exception>
    /// <exception cref="JourneyFailedException">The project ended without a video.</exception>
    public async Task<JourneyResult> RunAsync(string sample, string? character, string? audio, string outputFolder, CancellationToken cancellationToken)
    {
        var start = _stageStart = time.GetUtcNow();
        var project = await api.CreateProjectAsync(Path.GetFileNameWithoutExtension(sample), cancellationToken);
        Done("project created", project.ToString());

        var facts = await api.UploadAsync(project, "sample", sample, cancellationToken);
        if (character is not null) await api.UploadAsync(project, "character", character, cancellationToken);
        if (audio is not null) await api.UploadAsync(project, "audio", audio, cancellationToken);
        Done("uploaded, probed", $"{facts["width"]}x{facts["height"]}, {facts["duration"]} s");

        await api.AnalyzeAsync(project, cancellationToken);
        var lastEvent = await FollowAsync(project, null, "planning", cancellationToken);
        var plan = await api.PlanAsync(project, cancellationToken);
        Done("analyzed, planned", $"{plan.Scenes.Count} shots at {string.Join(' ', plan.Scenes.Select(shot => shot.Start.ToString("0.0#", CultureInfo.InvariantCulture)))}");

        var quote = await api.QuoteAsync(project, Model, cancellationToken);
        await api.GenerateAsync(project, new JsonObject { ["quote_id"] = quote["id"]?.DeepClone(), ["model"] = Model }, cancellationToken);
        Done("quoted, approved", Money.Format((long)quote["total_micros"]!));

        lastEvent = await FollowAsync(project, lastEvent, "processing", cancellationToken);
        Done("shots and sound made", $"{Timeline.Of(plan).TotalSeconds:0.00} s to assemble");

        await FollowAsync(project, lastEvent, "completed", cancellationToken);
        Done("assembled, checked", "passed the quality check");

        Directory.CreateDirectory(outputFolder);
        var video = Path.Combine(outputFolder, "final_video.mp4");
        await api.DownloadAsync(project, video, cancellationToken);
        Done("downloaded", $"{new FileInfo(video).Length / 1e6:0.0} MB");
        return new JourneyResult(project, plan, _stages, new Interval(start, time.GetUtcNow()), video);
    }

    /// <summary>Reads events until the project reaches a status, reconnecting where it stopped when the stream breaks.</summary>
    private async Task<string?> FollowAsync(Guid project, string? lastEvent, string wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await foreach (var item in api.EventsAsync(project, lastEvent, cancellationToken))
                {
                    lastEvent = item.Id;
                    if (item.Status == wanted) return lastEvent;
                    if (item.Status is "failed" or "cancelled" or "expired")
                        throw new JourneyFailedException(item.Status, (string?)item.Data["error_message"] ?? item.Data.ToJsonString());
                }
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException)
            {
                // The stream resumes from the last event; a service that is gone for good is ended by the caller's time limit.
            }
            catch (ApiProblem problem) when (problem.Status >= 500)
            {
                // The same: the gateway is there, the service behind it is not yet back.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(300), time, cancellationToken);
        }
    }

    private void Done(string name, string note)
    {
        var now = time.GetUtcNow();
        var stage = new JourneyStage(name, now - _stageStart, note);
        _stageStart = now;
        _stages.Add(stage);
        onStage(stage);
    }
}
