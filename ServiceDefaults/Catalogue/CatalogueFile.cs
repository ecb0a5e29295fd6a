namespace VideoGen.ServiceDefaults.Catalogue;

/// <summary>A catalogue of the operator's own on disk.</summary>
internal static class CatalogueFile
{
    /// <exception cref="CatalogueException">It is not there, not readable, or not sound.</exception>
    public static IReadOnlyList<CatalogueModel> Read(string file)
    {
        try
        {
            return CatalogueReading.Read(File.ReadAllText(file), file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CatalogueException(file, [new CatalogueFault("catalogue", "file", "Cannot be read. Catalogue__File names a file that this service may read.")]);
        }
    }

    /// <summary>Another value when the file has changed; null while it cannot be seen.</summary>
    public static (DateTime Written, long Bytes)? Stamp(string file)
    {
        try
        {
            return new FileInfo(file) is { Exists: true } info ? (info.LastWriteTimeUtc, info.Length) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
