using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ProviderSimulator.Runway.Tasks;
using VideoGen.ProviderSimulator.Runway.Uploads;
using VideoGen.ProviderSimulator.Runway.Validation;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ProviderSimulator.Runway;

/// <summary>Takes a generation: checks it, keeps it on disk, enters it in the ledger, starts it.</summary>
public sealed class TaskCreation(
    RunwayAccount account, RunwayFaults faults, MediaReferences media, RunwayTaskStore store, RunwayTaskRunner runner, SubmissionLedger ledger, TimeProvider time)
{
    public async Task<IResult> CreateAsync(HttpContext context, string endpoint)
    {
        var key = RunwayAccess.KeyOf(context);
        var request = await PaidRequest.ReadAsync(context, "runway", endpoint, key, time.GetUtcNow());
        var (model, body) = BodyValidation.Read(endpoint, request.Body);
        request.Model = model.Id;
        var prompt = body["promptText"]?.GetValue<string>() ?? "";
        var seconds = model.DefaultSeconds == 0 ? 0 : model.SecondsOf(body);
        request.Summary = $"{(seconds == 0 ? "" : $"{seconds} s, ")}{(prompt.Length > 80 ? prompt[..80] : prompt)}";
        faults.Check(request);
        var pictures = await media.ReadAsync(body, context.RequestAborted);
        var owner = KeyFingerprint.Of(key);
        account.Check(request.Organisation!, model, model.CostOf(body));

        var (width, height) = RunwayModel.SizeOf(body);
        var id = Guid.NewGuid();
        for (var i = 0; i < pictures.Count; i++) store.SavePicture(id, i, pictures[i]);
        var task = store.Add(new RunwayTask
        {
            Id = id,
            CreatedAt = time.GetUtcNow(),
            Endpoint = endpoint,
            Model = model.Id,
            Owner = owner,
            Organisation = request.Organisation!,
            Prompt = prompt,
            Width = width,
            Height = height,
            Seconds = seconds,
            Seed = body["seed"]?.ToJsonString() ?? request.Hash,
            HasSound = model.HasSound(body),
            Pictures = pictures.Count,
            Credits = model.CostOf(body),
        });
        ledger.Record(request.Entry(id.ToString(), LedgerState.Pending));
        runner.Start(task);
        var answer = new JsonObject { ["id"] = id.ToString(), ["estimatedCost"] = new JsonObject { ["credits"] = task.Credits } };
        return Results.Text(answer.ToJsonString(), "application/json");
    }
}
