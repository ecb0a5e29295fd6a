
namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>Every step of the ledger as one structured line: enough to check from logs alone that nothing was bought twice.</summary>
internal static partial class PaidCallLog
{
    public static void Step(ILogger logger, PaidCall call) =>
        Step(logger, call.Item, call.State, call.Id, call.ProjectId, call.RunId, call.Attempt, call.Provider, call.Model, call.KeyFingerprint, call.TaskId,
            call.ReservedMicros, call.CostMicros);

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Paid call {Item} is {State}: id {CallId}, project {ProjectId}, run {RunId}, attempt {Attempt}, {Provider} {Model}, "
            + "key {KeyFingerprint}, task {TaskId}, reserved {ReservedMicros}, cost {CostMicros}")]
    private static partial void Step(ILogger logger, string item, PaidCallState state, Guid callId, Guid projectId, Guid runId, int attempt, string provider,
        string model, string keyFingerprint, string? taskId, long reservedMicros, long costMicros);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The submission of {Item} (paid call {CallId}) broke; its outcome is unknown")]
    public static partial void SubmissionBroke(ILogger logger, Exception exception, Guid callId, string item);

    [LoggerMessage(Level = LogLevel.Error, Message = "An answer for {Item} came after paid call {CallId} was written off: provider task {TaskId}")]
    public static partial void AnswerAfterWriteOff(ILogger logger, Guid callId, string item, string? taskId);

    [LoggerMessage(Level = LogLevel.Error, Message = "The answer for {Item} could not be recorded in paid call {CallId}: provider task {TaskId}")]
    public static partial void AnswerNotRecorded(ILogger logger, Exception exception, Guid callId, string item, string? taskId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of paid call {CallId} could not be renewed")]
    public static partial void LeaseNotRenewed(ILogger logger, Exception exception, Guid callId);
}
