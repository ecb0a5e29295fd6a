using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.ProviderSimulator.Drawing;

namespace VideoGen.ProviderSimulator.Groq.Pictures;

/// <summary>Looks at the pictures of a chat: colours and light, nothing else.</summary>
public sealed class PictureReading(WorkFolders folders, PictureDecoder decoder)
{
    public async Task<IReadOnlyList<PictureFacts>> ReadAsync(IReadOnlyList<byte[]> pictures, CancellationToken cancellationToken)
    {
        using var folder = folders.Create();
        var facts = new List<PictureFacts>();
        for (var i = 0; i < pictures.Count; i++)
        {
            var path = folder.File($"picture-{i}");
            await File.WriteAllBytesAsync(path, pictures[i], cancellationToken);
            try
            {
                facts.Add(PictureFacts.Of(await decoder.DecodeAsync(folder, path, 27, 48, cancellationToken)));
            }
            catch (MediaFailedException)
            {
                throw GroqErrors.Invalid("invalid image data", "messages");
            }
        }

        return facts;
    }
}
