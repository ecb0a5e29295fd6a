using System.Text.Json;
using VideoGen.AnalysisService.Answers;
using VideoGen.AnalysisService.Providers;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceTests.AnalysisService;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.Faults;

/// <summary>Questions to Groq, each of which meets one fault a single time. The service, its ledger and database are real.</summary>
public sealed class GroqFaultWorld(ServersFixture servers) : IAsyncLifetime
{
    private static readonly AnswerSchema s_schema = new(
        "one_word", """{"type":"object","additionalProperties":false,"required":["word"],"properties":{"word":{"type":"string"}}}""", Strict: true);

    private static readonly string[] s_keys = ["gsk_the-first-of-the-tests", "gsk_the-second-of-the-tests", "gsk_the-third-of-the-tests"];

    private AnalysisHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = new AnalysisHost(
            await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync(), ownSettings: [("Providers:Groq:ApiKey", string.Join(",", s_keys))]);
        await _host.StartAsync();
        _host.Groq.Patience = TimeSpan.FromSeconds(5);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    internal async Task<FaultTrace> AskAsync(FaultKind kind)
    {
        var before = _host.Bought.Count;
        var rule = _host.Faults.Set(new FaultRule { Kind = kind, Provider = "groq", Times = 1, Milliseconds = kind == FaultKind.Latency ? 300 : 0, RetryAfterSeconds = 1 });
        var purpose = new PaidPurpose(Guid.NewGuid(), Guid.NewGuid(), $"question-{kind}", 1, AllowanceMicros: 500_000, "user");
        var answer = await AskAsync(purpose, $"Say {kind} in one word, as JSON.");
        return new FaultTrace(
            null, answer.Source.Switch, await _host.Services.GetRequiredService<IPaidCalls>().OfRunAsync(purpose.RunId, CancellationToken.None),
            [.. _host.Bought.Skip(before)], _host.Faults.Counted.Single(fault => fault.Rule.Id == rule.Id).Happened);
    }

    /// <summary>As a caller does it: what is not taken now is asked again when the service says so.</summary>
    private async Task<StructuredAnswer<JsonDocument>> AskAsync(PaidPurpose purpose, string words)
    {
        var question = new ModelQuestion
        {
            Models = _host.Services.GetRequiredService<ModelLists>().Language,
            Instructions = "Answer in one word.",
            Turns = [ModelTurn.User(words)],
            Schema = s_schema,
            MaxOutputTokens = 2000,
            ReasoningEffort = "low",
        };
        for (; ; purpose = purpose with { Waits = purpose.Waits + 1 })
        {
            try
            {
                return await _host.Services.GetRequiredService<StructuredAnswers>().AskAsync(purpose, question, Read, CancellationToken.None);
            }
            catch (AnswerDelayedException delayed)
            {
                var wait = delayed.RetryAt - DateTimeOffset.UtcNow;
                await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
            }
        }
    }

    private static AnswerReading<JsonDocument> Read(string text)
    {
        try
        {
            return AnswerReading<JsonDocument>.Good(JsonDocument.Parse(text));
        }
        catch (JsonException)
        {
            return AnswerReading<JsonDocument>.Broken("It is not JSON.");
        }
    }
}
