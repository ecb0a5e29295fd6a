using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Groq.Answers;
using VideoGen.ProviderSimulator.Groq.Pictures;
using VideoGen.ProviderSimulator.Latency;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Groq;

public sealed class ChatEndpoint(
    SubmissionLedger ledger, RateLimits limits, PictureReading reading, GroqFaults faults, IOptions<LatencyOptions> latency,
    IHostApplicationLifetime lifetime, TimeProvider time)
{
    public const string Path = "/openai/v1/chat/completions";

    public async Task<IResult> CompleteAsync(HttpContext context)
    {
        var paid = await PaidRequest.ReadAsync(context, "groq", Path, GroqAccess.KeyOf(context), time.GetUtcNow());
        var request = ChatRequest.Read(paid.Body);
        paid.Model = request.Model.Id;
        paid.Summary = $"{request.Format.Type} {request.Format.Name}, {request.Pictures.Count} pictures, {request.InputTokens} tokens";
        limits.Take(context.Response, paid.ApiKey!, request.Model.Id, request.InputTokens);
        faults.Check(paid);
        var refused = faults.Refuses(paid);
        var malformed = request.Format.Type != "text" && faults.Malforms(paid);
        // Once taken it is worked off and charged, whether or not the caller is still there to hear it.
        var facts = await reading.ReadAsync(request.Pictures, lifetime.ApplicationStopping);
        var id = $"chatcmpl-{Guid.NewGuid():N}";
        var entry = ledger.Record(paid.Entry(id, LedgerState.Running));
        await Task.Delay(latency.Value.Of(latency.Value.Chat, paid.Hash), time, lifetime.ApplicationStopping);

        var answer = refused ? ChatAnswer.Within(GroqFaults.Refusal, "", request.MaxTokens) : Answering.Answer(request, facts, paid.Hash);
        // Constrained decoding breaks only where the token limit cuts it off; a best-effort answer breaks anywhere.
        if (malformed && request.Format.Strict) answer = answer.CutOff();
        var broken = malformed && !request.Format.Strict;
        ledger.Record(entry with
        {
            State = broken ? LedgerState.Failed : LedgerState.Succeeded,
            FinishedAt = time.GetUtcNow(),
            ChargeMicros = (long)Math.Ceiling((request.InputTokens * request.Model.InputMicros + answer.CompletionTokens * request.Model.OutputMicros) / 1e6),
        });
        if (broken) return Results.Text(GroqErrors.BrokenJson(answer.Content[..(answer.Content.Length / 2)]).ToJsonString(), "application/json", statusCode: 400);
        return request.Stream
            ? new ChunkStream(ChatDocuments.Chunks(id, request, answer, entry.At))
            : Results.Text(ChatDocuments.Whole(id, request, answer, entry.At).ToJsonString(), "application/json");
    }
}
