using VideoGen.Contracts.Storage;

namespace VideoGen.ProjectService.Inputs;

/// <summary>The files that a project was given, by kind.</summary>
public sealed record ProjectInputs(InputFile? Sample = null, InputFile? Character = null, InputFile? Audio = null)
{
    public InputFile? Of(InputKind kind) => kind switch
    {
        InputKind.Sample => Sample,
        InputKind.Character => Character,
        _ => Audio,
    };

    public ProjectInputs With(InputKind kind, InputFile file) => kind switch
    {
        InputKind.Sample => this with { Sample = file },
        InputKind.Character => this with { Character = file },
        _ => this with { Audio = file },
    };
}
