using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using VideoGen.Media;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Sandbox;

namespace VideoGen.ScheduleTests.Providers;

/// <summary>Runs each program for real once for every set of files and arguments, and repeats what it said and wrote after that.</summary>
internal sealed class RememberingLauncher(IOptions<MediaOptions> options, LaunchThread launchThread, TimeProvider clock)
    : SandboxedLauncher(options, launchThread, clock)
{
    private static readonly ConcurrentDictionary<string, Answer> s_answers = new();

    internal override Task<IReadOnlyList<string>> RunAsync(SandboxedRun run, CancellationToken cancellationToken)
    {
        // Not awaited: the step that asks goes on with the answer.
        var answer = s_answers.GetOrAdd(KeyOf(run), _ => AskAsync(run).GetAwaiter().GetResult());
        foreach (var line in answer.Output) run.OnOutput(line);
        foreach (var (name, bytes) in answer.Files) File.WriteAllBytes(Path.Combine(run.Folder.Path, name), bytes);
        return answer.Failure is null
            ? Task.FromResult(answer.Log)
            : Task.FromException<IReadOnlyList<string>>(new MediaFailedException(answer.Failure.Message, answer.Failure.ExitCode, answer.Failure.ErrorLines));
    }

    private async Task<Answer> AskAsync(SandboxedRun run)
    {
        var output = new List<string>();
        var before = Files(run).ToDictionary(file => file, HashOf);
        try
        {
            var log = await base.RunAsync(run with { OnOutput = output.Add }, CancellationToken.None);
            var written = Files(run).Where(file => !before.TryGetValue(file, out var hash) || hash != HashOf(file));
            return new Answer(output, log, [.. written.Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))], null);
        }
        catch (MediaFailedException failed)
        {
            return new Answer(output, [], [], failed);
        }
    }

    private static IEnumerable<string> Files(SandboxedRun run) => Directory.EnumerateFiles(run.Folder.Path).Order();

    private static string HashOf(string file) => Convert.ToHexString(SHA256.HashData(Mark.Without(File.ReadAllBytes(file))));

    private static string KeyOf(SandboxedRun run)
    {
        var arguments = run.Arguments.Select(argument => argument.Replace(run.Folder.Path, "", StringComparison.Ordinal));
        return string.Join('|', [run.Program, run.Operation, .. arguments, .. Files(run).Select(file => $"{Path.GetFileName(file)} {HashOf(file)}")]);
    }

    private sealed record Answer(
        IReadOnlyList<string> Output, IReadOnlyList<string> Log, IReadOnlyList<(string Name, byte[] Bytes)> Files, MediaFailedException? Failure);
}
