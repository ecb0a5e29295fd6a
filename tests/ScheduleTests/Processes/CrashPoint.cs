namespace VideoGen.ScheduleTests.Processes;

/// <summary>Where a process may die, as the reliability plan numbers the moments of a purchase.</summary>
internal enum CrashPoint
{
    /// <summary>Before the intent is committed.</summary>
    BeforeIntent,

    /// <summary>The intent stands, nothing is sent.</summary>
    BeforeSend,

    /// <summary>Sent; the answer is on its way.</summary>
    BeforeAnswer,

    /// <summary>The answer is here and not committed.</summary>
    BeforeTaskId,

    /// <summary>Committed; the message is not acknowledged.</summary>
    BeforeAcknowledgement,

    /// <summary>Committed; what it publishes has not left.</summary>
    BeforePublish,

    /// <summary>In the middle of a download.</summary>
    WhileDownloading,

    /// <summary>The object is stored, the database does not know.</summary>
    BeforeObjectRow,

    /// <summary>At any other commit or request.</summary>
    Elsewhere,
}
