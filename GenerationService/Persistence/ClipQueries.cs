using Microsoft.EntityFrameworkCore;
using VideoGen.GenerationService.Clips;

namespace VideoGen.GenerationService.Persistence;

internal static class ClipQueries
{
    /// <summary>The clip that a command is about, to read only; null when it has moved on and the command is old news.</summary>
    public static async Task<ClipSagaState?> FindClipAsync(this GenerationDbContext database, ClipTicket ticket, string state,
        CancellationToken cancellationToken)
    {
        var clip = await database.Clips.AsNoTracking().FirstOrDefaultAsync(clip => clip.CorrelationId == ticket.ClipId, cancellationToken);
        return clip is not null && clip.CurrentState == state && clip.Ticket == ticket ? clip : null;
    }
}
