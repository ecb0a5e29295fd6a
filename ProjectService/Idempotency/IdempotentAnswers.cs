using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VideoGen.ProjectService.Projects;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProjectService.Idempotency;

/// <summary>Makes a change happen once per Idempotency-Key; a repeat within a day gets the first answer. Key, change and answer commit together.</summary>
public static class IdempotentAnswers
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private const int MaxKeyLength = 255;

    public static async Task<TAnswer> OnceAsync<TBody, TAnswer>(
        ProjectChange change, string? key, string operation, TBody body, Func<Task<TAnswer>> answer, CancellationToken cancellationToken)
    {
        if (key is null) return await answer();
        if (key.Length is 0 or > MaxKeyLength) throw ProblemException.Invalid("idempotency-key-invalid", $"An Idempotency-Key has 1 to {MaxKeyLength} characters.");

        var id = Hash($"{change.Project.UserId}\n{change.Project.Id}\n{operation}\n{key}");
        var bodyHash = Hash(JsonSerializer.Serialize(body, ApiJson.Options));
        var earlier = await change.Database.AnsweredRequests.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (earlier is not null && change.Now - earlier.CreatedAt < Lifetime) return Replay<TAnswer>(earlier, bodyHash);

        var given = await answer();
        var json = JsonSerializer.Serialize(given, ApiJson.Options);
        if (earlier is null)
            change.Database.AnsweredRequests.Add(new AnsweredRequest { Id = id, ProjectId = change.Project.Id, BodyHash = bodyHash, Answer = json, CreatedAt = change.Now });
        else
            (earlier.BodyHash, earlier.Answer, earlier.CreatedAt) = (bodyHash, json, change.Now);
        return given;
    }

    private static TAnswer Replay<TAnswer>(AnsweredRequest earlier, string bodyHash)
    {
        if (earlier.BodyHash != bodyHash)
            throw new ProblemException(422, "idempotency-mismatch", "This Idempotency-Key was used with another body. Take a new key for a new request.");
        return JsonSerializer.Deserialize<TAnswer>(earlier.Answer, ApiJson.Options)!;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
