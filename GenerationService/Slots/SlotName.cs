using VideoGen.GenerationService.Clips;

namespace VideoGen.GenerationService.Slots;

/// <summary>How a clip's attempt is called in a pool.</summary>
internal static class SlotName
{
    public static string Of(ClipTicket ticket) => $"{ticket.ClipId:N}/{ticket.Step}/{ticket.Attempt}";

    public static Guid ClipIdOf(string holder) => Guid.ParseExact(holder.AsSpan(0, 32), "N");
}
