namespace VideoGen.ProviderSimulator.Jobs;

/// <summary>One accepted picture or clip.</summary>
public abstract record GenerationJob : Job
{
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>0 for an image.</summary>
    public required int Seconds { get; init; }
    public bool HasSound { get; init; }

    /// <summary>How many pictures came with the request; they lie beside the job as <c>{id}.input-{n}</c>.</summary>
    public required int Pictures { get; init; }

    public bool IsImage => Seconds == 0;

    /// <summary>Whether a clip starts from its first picture; otherwise its pictures show what appears in it.</summary>
    public virtual bool StartsFromPicture => !IsImage && Pictures > 0;
    public string OutputName => $"{Id:N}{(IsImage ? ".png" : ".mp4")}";
}
