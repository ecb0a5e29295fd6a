using System.Globalization;
using System.Text.RegularExpressions;
using VideoGen.Contracts.Plans;

namespace VideoGen.ProviderSimulator.Groq.Answers.PlanChat;

/// <summary>One kind of request that the simulated model understands.</summary>
/// <param name="Example">How to say it.</param>
/// <param name="Form">Its words; the groups <c>shot</c> and <c>other</c> are numbers of shots.</param>
/// <param name="Answer">Follows the request; the shots that it names are in the plan.</param>
public sealed record PlanRequest(string Example, Regex Form, Func<Match, GenerationPlan, PlanAnswer> Answer)
{
    public const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The number in a group; null when the message does not name it.</summary>
    public static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
