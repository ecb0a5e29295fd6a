using System.Text.RegularExpressions;
using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.Providers.Faults;
using TaskStatus = VideoGen.GenerationService.Tasks.TaskStatus;

namespace VideoGen.GenerationService.Google.Veo;

/// <summary>An operation in our words.</summary>
internal static partial class VeoReading
{
    /// <summary>The operation's name, which becomes a path of later requests; null when the body names no operation.</summary>
    public static string? NameOf(string body) =>
        GoogleJson.Parse<VeoOperation>(body, GoogleJson.Operations)?.Name is { } name && OperationName().IsMatch(name) ? name : null;

    /// <summary>The clip's bytes, where the answer holds them.</summary>
    public static string? Base64Of(string body) => GoogleJson.Parse<VeoOperation>(body, GoogleJson.Operations)?.Result?.Video?.Base64;

    /// <param name="body">Of a 200.</param>
    public static TaskReading Of(string body)
    {
        var operation = GoogleJson.Parse<VeoOperation>(body, GoogleJson.Operations);
        if (operation?.Name is null) return new TaskReading(TaskStatus.Unreachable);
        if (operation.Done != true) return new TaskReading(TaskStatus.Running);
        if (operation.Error is { } error)
        {
            var read = GoogleError.Of(error);
            return Failed(GoogleFault.OfJob(read), $"rpc.{read.Code}");
        }

        return operation.Result switch
        {
            { Video: { } video } when Uri.TryCreate(video.Address, UriKind.Absolute, out var output) => new TaskReading(TaskStatus.Succeeded) { Output = output },
            { Video.Base64.Length: > 0 } => new TaskReading(TaskStatus.Succeeded),
            { RaiMediaFilteredCount: > 0 } or { RaiMediaFilteredReasons.Count: > 0 } => Filtered(operation.Result),
            _ => Failed(ProviderFaultKind.BadOutput, "empty"),
        };
    }

    /// <summary>"Done", and everything was filtered.</summary>
    private static TaskReading Filtered(VeoResponse result)
    {
        var code = result.RaiMediaFilteredReasons?.Select(reason => SupportCode().Match(reason).Value).FirstOrDefault(code => code.Length > 0);
        return Failed(ProviderFaultKind.RefusedOutput, $"rai.{code ?? "filtered"}");
    }

    /// <summary>Google charges for what it delivers.</summary>
    private static TaskReading Failed(ProviderFaultKind fault, string code) => new(TaskStatus.Failed) { Fault = fault, FailureCode = code, CostMicros = 0 };

    [GeneratedRegex("^[A-Za-z0-9_.:-]+(/[A-Za-z0-9_.:-]+)*/operations/[A-Za-z0-9_.-]+$")]
    private static partial Regex OperationName();

    [GeneratedRegex("[0-9]{6,10}")]
    private static partial Regex SupportCode();
}
