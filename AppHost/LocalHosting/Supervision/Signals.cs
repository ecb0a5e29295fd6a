using System.Runtime.InteropServices;

namespace VideoGen.LocalHosting.Supervision;

internal static class Signals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Nothing happens when the process is already gone.</summary>
    public static void Send(int processId, int signal) => SendSignal(processId, signal);

    public static void SendToGroup(int groupId, int signal) => SendSignal(-groupId, signal);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int processId, int signal);
}
