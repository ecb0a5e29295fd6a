using System.Security.Cryptography;
using System.Text;

namespace VideoGen.GenerationService.Clips;

/// <summary>One attempt at one step of one clip: what a message is about. A message whose ticket is not the clip's own is old news.</summary>
/// <param name="Attempt">1-based; grows only by a decision of the clip's saga.</param>
public sealed record ClipTicket(Guid ProjectId, Guid ClipId, ClipStep Step, int Attempt)
{
    /// <summary>The same take of the same shot always meets the same clip, so a command that comes twice finds its work under way.</summary>
    public static Guid ClipIdOf(Guid runId, int shot, int take) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{runId:N}/{shot}/{take}")).AsSpan(0, 16));
}
