namespace VideoGen.ProviderSimulator.Jobs;

/// <summary>What lies beside the jobs of one provider: the pictures they came with and the results.</summary>
public abstract class JobFiles(string folder)
{
    protected string Folder { get; } = folder;

    public void SavePicture(Guid id, int number, byte[] bytes) => File.WriteAllBytes(PicturePath(id, number), bytes);

    public string PicturePath(Guid id, int number) => Path.Combine(Folder, $"{id:N}.input-{number}");

    public string OutputPath(GenerationJob job) => Path.Combine(Folder, job.OutputName);
}
