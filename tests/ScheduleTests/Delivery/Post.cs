namespace VideoGen.ScheduleTests.Delivery;

/// <summary>
/// The broker: it keeps what was sent until the schedule delivers it, one letter at a time in any order, and knows what became of
/// every message.
/// </summary>
internal sealed class Post
{
    private readonly List<Queue> _queues = [];
    private readonly Dictionary<string, Action<Envelope>> _outsiders = [];
    private readonly List<(DateTimeOffset At, Letter Letter)> _later = [];

    public List<Letter> Waiting { get; } = [];

    /// <summary>Every message that was ever sent.</summary>
    public HashSet<Guid> Sent { get; } = [];

    /// <summary>Letters whose handling ended well, by message and queue.</summary>
    public HashSet<(Guid MessageId, string Queue)> Handled { get; } = [];

    /// <summary>What waits for a person.</summary>
    public List<string> DeadLetters { get; } = [];

    /// <summary>What happens to a letter on its way in: how many copies at once, and when another comes late.</summary>
    public Func<Letter, (int Copies, DateTimeOffset? Later)> Multiply { get; set; } = _ => (1, null);

    public DateTimeOffset? NextLater => _later.Count == 0 ? null : _later.Min(entry => entry.At);

    public void Open(IEnumerable<Queue> queues) => _queues.AddRange(queues);

    /// <summary>Somebody who is no part of the schedule listens.</summary>
    public void Listen(string type, Action<Envelope> listener) => _outsiders[type] = listener;

    public void Begin()
    {
        Waiting.Clear();
        _later.Clear();
        Sent.Clear();
        Handled.Clear();
        DeadLetters.Clear();
    }

    public void Send(Envelope envelope)
    {
        Sent.Add(envelope.MessageId);
        if (envelope.Target.EndsWith("_error", StringComparison.Ordinal) || envelope.Target.EndsWith("_skipped", StringComparison.Ordinal))
        {
            DeadLetters.Add($"{envelope.Target}: {envelope.Name}");
            return;
        }

        foreach (var queue in Recipients(envelope)) Put(new Letter(queue, envelope, 0));
        if (_outsiders.TryGetValue(envelope.Types[0], out var listener)) listener(envelope);
    }

    public IEnumerable<Queue> Recipients(Envelope envelope) => _queues.Any(queue => queue.Name == envelope.Target)
        ? _queues.Where(queue => queue.Name == envelope.Target)
        : _queues.Where(queue => queue.Types.Overlaps(envelope.Types));

    /// <summary>The same delivery once more, as after a connection that broke before the acknowledgement.</summary>
    public void Return(Letter letter) => Waiting.Add(letter with { Copy = letter.Copy + 1 });

    /// <summary>Brings the late copies whose time has come.</summary>
    public void BringLate(DateTimeOffset now)
    {
        Waiting.AddRange(_later.Where(entry => entry.At <= now).OrderBy(entry => entry.At).Select(entry => entry.Letter));
        _later.RemoveAll(entry => entry.At <= now);
    }

    private void Put(Letter letter)
    {
        var (copies, later) = Multiply(letter);
        for (var copy = 0; copy < copies; copy++) Waiting.Add(letter with { Copy = copy });
        if (later is { } at) _later.Add((at, letter with { Copy = copies }));
    }
}
