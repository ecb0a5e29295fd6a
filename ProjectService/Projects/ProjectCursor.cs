using System.Buffers.Text;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProjectService.Projects;

/// <summary>Where a page ended. Ids grow with time, so the id alone is the place.</summary>
public static class ProjectCursor
{
    public static string Of(Guid lastId) => Base64Url.EncodeToString(lastId.ToByteArray(bigEndian: true));

    public static Guid? Parse(string? cursor)
    {
        if (cursor is null) return null;
        Span<byte> bytes = stackalloc byte[16];
        return Base64Url.IsValid(cursor, out var length) && length == 16 && Base64Url.TryDecodeFromChars(cursor, bytes, out _)
            ? new Guid(bytes, bigEndian: true)
            : throw ProblemException.Invalid("cursor-invalid", "Take the cursor from next_cursor of the page before.");
    }
}
