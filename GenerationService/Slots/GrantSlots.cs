namespace VideoGen.GenerationService.Slots;

/// <summary>Command: look whether those who wait for a model can start; a pause is over, or keys were changed.</summary>
public sealed record GrantSlots(string Provider, string Model);
