namespace VideoGen.LocalHosting.Native;

/// <summary>The last lines a server wrote, for the message when it does not start.</summary>
internal sealed class RecentLines(Action<string> next, int capacity = 15)
{
    private readonly Queue<string> _lines = new();

    public void Add(string line)
    {
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > capacity) _lines.Dequeue();
        }

        next(line);
    }

    public override string ToString()
    {
        lock (_lines) return string.Join(Environment.NewLine, _lines);
    }
}
