using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.Providers.Faults;
using TaskStatus = VideoGen.GenerationService.Tasks.TaskStatus;

namespace VideoGen.GenerationService.Google.Interactions;

/// <summary>An interaction in our words.</summary>
internal static class InteractionReading
{
    /// <summary>The interaction's id; null when the body is none.</summary>
    public static string? IdOf(string body) => GoogleJson.Parse<Interaction>(body, GoogleJson.Interactions)?.Id;

    /// <summary>The clip's bytes, where the answer holds them.</summary>
    public static string? Base64Of(string body) => GoogleJson.Parse<Interaction>(body, GoogleJson.Interactions)?.Video?.Data;

    /// <param name="body">Of a 200.</param>
    public static TaskReading Of(string body)
    {
        var interaction = GoogleJson.Parse<Interaction>(body, GoogleJson.Interactions);
        return interaction?.Status switch
        {
            null => new TaskReading(TaskStatus.Unreachable),
            "queued" => new TaskReading(TaskStatus.Pending),
            "completed" => Completed(interaction),
            "cancelled" => new TaskReading(TaskStatus.Gone),
            "failed" or "incomplete" => Failed(GoogleFault.OfJob(interaction.Error), interaction),
            "budget_exceeded" => Failed(ProviderFaultKind.OutOfCredit, interaction),
            // They wait for more from us, and there is nothing that we could add.
            "requires_action" or "requires_continuation" => Failed(ProviderFaultKind.ProviderFailed, interaction),
            // A word that is not known yet is not an end; the deadline is.
            _ => new TaskReading(TaskStatus.Running),
        };
    }

    private static TaskReading Completed(Interaction interaction)
    {
        if (interaction.Video is { } video)
        {
            if (Uri.TryCreate(video.Uri, UriKind.Absolute, out var output)) return new TaskReading(TaskStatus.Succeeded) { Output = output };
            if (video.Data is { Length: > 0 }) return new TaskReading(TaskStatus.Succeeded);
        }

        return Failed(GoogleFault.IsSafety(interaction.Error.Message) ? ProviderFaultKind.RefusedOutput : ProviderFaultKind.BadOutput, interaction);
    }

    /// <summary>Google charges for what it delivers.</summary>
    private static TaskReading Failed(ProviderFaultKind fault, Interaction interaction) => new(TaskStatus.Failed)
    {
        Fault = fault,
        FailureCode = interaction.Error.Code is { Length: > 0 } code ? $"{interaction.Status}.{code}" : interaction.Status,
        CostMicros = 0,
    };
}
