namespace Aspire.Hosting.ApplicationModel;

/// <summary>The server keeps its data between starts, in a folder of this name under the application's data folder, or at a path.</summary>
internal sealed class DataFolderAnnotation(string nameOrPath) : IResourceAnnotation
{
    public string NameOrPath { get; } = nameOrPath;
}
