namespace VideoGen.ProviderSimulator.Faults;

/// <summary>The faults that are set now. Who serves a request or carries a job asks it for the kinds that can happen there.</summary>
public sealed class FaultBoard
{
    private readonly Lock _gate = new();
    private readonly List<CountedFault> _rules = [];
    private Random _random = new(1);

    public IReadOnlyList<FaultRule> Rules => [.. Counted.Select(fault => fault.Rule)];

    /// <summary>The rules in the order in which they were set, each with what came of it.</summary>
    public IReadOnlyList<CountedFault> Counted
    {
        get
        {
            lock (_gate) return [.. _rules];
        }
    }

    public FaultRule Set(FaultRule rule)
    {
        lock (_gate) _rules.Add(new CountedFault(rule, 0, 0));
        return rule;
    }

    public bool Remove(string id)
    {
        lock (_gate) return _rules.RemoveAll(fault => fault.Rule.Id == id) > 0;
    }

    /// <summary>Takes all faults away; the same seed then lets probabilities fall the same way.</summary>
    public void Clear(int seed = 1)
    {
        lock (_gate)
        {
            _rules.Clear();
            _random = new Random(seed);
        }
    }

    /// <summary>The first set fault among <paramref name="kinds"/> that is to happen to this request or job now; counts it.</summary>
    public FaultRule? Take(FaultPlace place, params ReadOnlySpan<FaultKind> kinds)
    {
        lock (_gate)
        {
            for (var i = 0; i < _rules.Count; i++)
            {
                var (rule, seen, happened) = _rules[i];
                if (!kinds.Contains(rule.Kind) || !place.Matches(rule) || happened >= rule.Times) continue;
                _rules[i] = new CountedFault(rule, seen + 1, happened);
                if (seen < rule.After || _random.NextDouble() >= rule.Probability) continue;
                _rules[i] = new CountedFault(rule, seen + 1, happened + 1);
                return rule;
            }
        }

        return null;
    }
}
