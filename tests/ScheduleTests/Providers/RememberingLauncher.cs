using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using VideoGen.Media;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Sandbox;

namespace VideoGen.ScheduleTests.Providers;

/// <summary>Runs ffprobe and ffmpeg for real once for each file they are shown, and repeats what they said after that.</summary>
internal sealed class RememberingLauncher(IOptions<MediaOptions> options, LaunchThread launchThread, TimeProvider clock)
    : SandboxedLauncher(options, launchThread, clock)
{
    private static readonly ConcurrentDictionary<string, Answer> s_answers = new();

    internal override async Task<IReadOnlyList<string>> RunAsync(SandboxedRun run, CancellationToken cancellationToken)
    {
        if (run.Operation is not ("probe" or "packets")) return await base.RunAsync(run, cancellationToken);
        // Not awaited elsewhere: the step that asks goes on with the answer.
        var answer = s_answers.GetOrAdd(KeyOf(run), _ => AskAsync(run).GetAwaiter().GetResult());
        foreach (var line in answer.Output) run.OnOutput(line);
        return answer.Failure is null ? answer.Log : throw new MediaFailedException(answer.Failure.Message, null, answer.Failure.ErrorLines);
    }

    private async Task<Answer> AskAsync(SandboxedRun run)
    {
        var output = new List<string>();
        try
        {
            return new Answer(output, await base.RunAsync(run with { OnOutput = output.Add }, CancellationToken.None), null);
        }
        catch (MediaFailedException failed)
        {
            return new Answer(output, [], failed);
        }
    }

    private static string KeyOf(SandboxedRun run)
    {
        var files = Directory.EnumerateFiles(run.Folder.Path).Order().Select(file => Convert.ToHexString(SHA256.HashData(Mark.Without(File.ReadAllBytes(file)))));
        var arguments = run.Arguments.Select(argument => argument.Replace(run.Folder.Path, "", StringComparison.Ordinal));
        return string.Join('|', [run.Program, run.Operation, .. arguments, .. files]);
    }

    private sealed record Answer(IReadOnlyList<string> Output, IReadOnlyList<string> Log, MediaFailedException? Failure);
}
