namespace VideoGen.Media.Ffmpeg;

/// <summary>Keeps the last lines of a log, so that a talkative or hostile run cannot fill the memory.</summary>
internal sealed class LogTail(int capacity = 4000, int lineLength = 1000)
{
    private readonly Queue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public void Add(string line)
    {
        if (_lines.Count == capacity) _lines.Dequeue();
        _lines.Enqueue(line.Length <= lineLength ? line : line[..lineLength]);
    }
}
