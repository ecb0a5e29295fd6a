namespace VideoGen.ScheduleTests.Schedules;

/// <summary>One project of a schedule.</summary>
/// <param name="Seconds">Of each shot.</param>
/// <param name="Ceiling">Factor on the quote that the user allows; 1 allows no second attempt.</param>
/// <param name="ApprovedAt">Seconds after the start.</param>
/// <param name="CancelledAt">Seconds after the approval; null when the user waits.</param>
/// <param name="SoundFails">Whether the sound cannot be made.</param>
internal sealed record ScheduledProject(
    Guid Id, Guid RunId, string Model, IReadOnlyList<int> Seconds, double Ceiling, int ApprovedAt, int? CancelledAt, bool SoundFails, string Prompt)
{
    public bool IsCalm => CancelledAt is null && !SoundFails && Prompt == CalmPrompt && Ceiling > 1.5;

    public const string CalmPrompt = "a red tram crosses a wet street at dusk";

    public override string ToString() =>
        $"project {Id.ToString()[..4]}: {Model}, shots of {string.Join(", ", Seconds)} s, ceiling x{Ceiling:0.#}, approved at {ApprovedAt}, cancelled at {CancelledAt?.ToString() ?? "never"}"
            + $"{(SoundFails ? ", sound fails" : "")}{(Prompt == CalmPrompt ? "" : ", refused words")}";
}
