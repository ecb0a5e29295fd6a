using System.Security.Cryptography;

namespace VideoGen.LocalHosting.Native;

/// <summary>A password that is made once per data folder and readable by its owner only.</summary>
internal static class Credential
{
    public static string ReadOrCreate(string folder)
    {
        var path = Path.Combine(folder, "credential");
        if (File.Exists(path)) return File.ReadAllText(path).Trim();

        var password = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 24);
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        using var writer = new StreamWriter(file);
        writer.Write(password);
        return password;
    }
}
