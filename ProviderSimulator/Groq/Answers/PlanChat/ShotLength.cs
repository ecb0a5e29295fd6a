using System.Globalization;
using System.Text.RegularExpressions;
using VideoGen.Contracts.Plans;

namespace VideoGen.ProviderSimulator.Groq.Answers.PlanChat;

/// <summary>Shorter, longer, or a number of seconds.</summary>
public static partial class ShotLength
{
    private const double Shortest = 0.5;
    private const double Shorter = 0.75;
    private const double Longer = 1.25;

    public static PlanRequest Request { get; } = new("make shot 3 shorter (or longer, or 1.5 seconds)", Form(), Answer);

    private static PlanAnswer Answer(Match match, GenerationPlan plan)
    {
        var number = PlanRequest.Number(match, "shot")!.Value;
        var duration = Math.Round(Wanted(match, plan.Scenes[number - 1].Duration), 3);
        if (duration < Shortest) return new PlanAnswer($"A shot lasts at least {Seconds(Shortest)}, so nothing was changed.");
        var shots = plan.Scenes.ToList();
        shots[number - 1] = shots[number - 1] with { Duration = duration };
        var total = shots.Sum(shot => shot.Duration);
        return total > Timeline.MaxSeconds
            ? new PlanAnswer($"The video would last {Seconds(total)}, and at most {Seconds(Timeline.MaxSeconds)} are possible, so nothing was changed.")
            : new PlanAnswer($"Shot {number} lasts {Seconds(duration)} now, and the video {Seconds(total)}.", PlanClock.Follow(plan, shots));
    }

    private static double Wanted(Match match, double current)
    {
        var shorter = match.Groups["direction"].Value.Equals("shorter", StringComparison.OrdinalIgnoreCase);
        if (!match.Groups["seconds"].Success) return current * (shorter ? Shorter : Longer);
        var seconds = double.Parse(match.Groups["seconds"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        if (!match.Groups["direction"].Success) return seconds;
        return current + (shorter ? -seconds : seconds);
    }

    private static string Seconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.##} s");

    [GeneratedRegex(
        @"\bshot\s+(?<shot>\d+)\s+(?:(?:to|last|be|take|by|a|bit|little|much|only)\s+)*"
        + @"(?:(?<seconds>\d{1,3}(?:[.,]\d{1,3})?)\s*(?:s|secs?|seconds?)\b(?:\s+(?:(?<direction>shorter|longer)|long))?|(?<direction>shorter|longer))(?:,?\s+please)?[.!]*$",
        PlanRequest.Options)]
    private static partial Regex Form();
}
