using System.Reflection;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.UnitTests.PaidCalls;

/// <summary>Finds code that could buy something behind the ledger's back.</summary>
internal static class PaidPaths
{
    /// <summary>The one place that may run a submission: it has committed the row before.</summary>
    private static readonly Type s_ledger = typeof(IPaidCalls).Assembly.GetType("VideoGen.ServiceDefaults.PaidCalls.PaidCallSubmission`1", throwOnError: true)!;

    /// <summary>POSTs that cost nothing, by type and method.</summary>
    private static readonly string[] s_free =
    [
        "ObjectLinks.IssueAsync",
        "RunwayClient.UploadAsync",
        "GeminiOmni.CancelTaskAsync",
        "VertexClient.FetchAsync",
        "TokenEndpoint.BuyAsync",
        "FalClient.UploadAsync",
    ];

    /// <summary>Submissions whose outcome does not go to the ledger: whoever uses one must himself be one, and use no second.</summary>
    public static IEnumerable<string> SubmissionsOutsideTheLedger(CallGraph graph)
    {
        var submissions = graph.Uses.Where(use => IsSubmission(use.Used) && !IsDelegateMade(use)).ToList();
        foreach (var (user, used) in submissions)
            if (!IsSubmission(user) && Written(user.DeclaringType!) != s_ledger)
                yield return $"{Name(user)} sends {Name(used)} itself; hand it to IPaidCalls.SendAsync.";
        foreach (var user in submissions.Where(use => IsSubmission(use.User)).GroupBy(use => use.User).Where(uses => uses.Count() > 1))
            yield return $"{Name(user.Key)} sends more than once for one row of the ledger.";
    }

    /// <summary>POSTs that are no part of a submission.</summary>
    public static IEnumerable<string> OtherPosts(CallGraph graph)
    {
        var users = graph.Uses.ToLookup(use => use.Used, use => use.User);
        return graph.Uses.Where(use => IsPost(use.Used)).Select(use => use.User).Distinct()
            .Where(poster => !IsContained(poster, users, []))
            .Select(poster => $"{Name(poster)} posts to a provider; let it return the SubmitOutcome of one submission, or list it as free.");
    }

    private static bool IsContained(MethodBase method, ILookup<MethodBase, MethodBase> users, HashSet<MethodBase> seen)
    {
        if (IsSubmission(method) || s_free.Contains(Name(method)) || !seen.Add(method)) return true;
        var callers = users[method].ToList();
        return callers.Count > 0 && callers.All(caller => IsContained(caller, users, seen));
    }

    private static bool IsPost(MethodBase method) => method.DeclaringType switch
    {
        { FullName: "System.Net.Http.HttpMethod" } => method.Name == "get_Post",
        { FullName: "System.Net.Http.HttpClient" or "System.Net.Http.Json.HttpClientJsonExtensions" } => method.Name.StartsWith("Post", StringComparison.Ordinal),
        { Namespace: { } space } when space.StartsWith("OpenAI", StringComparison.Ordinal) =>
            method.Name.StartsWith("Complete", StringComparison.Ordinal) || method.Name.StartsWith("Transcribe", StringComparison.Ordinal)
                || method.Name.StartsWith("Generate", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Returns the outcome of a submission, or is the delegate that will.</summary>
    private static bool IsSubmission(MethodBase method) => method is MethodInfo { ReturnType: var type }
        && method.DeclaringType!.Namespace != "System.Runtime.CompilerServices"
        && (type == typeof(Task<SubmitOutcome>) || (method.Name == "Invoke" && type.IsGenericParameter && method.DeclaringType!.GenericTypeArguments is [.., var result]
            && result == typeof(Task<SubmitOutcome>)));

    /// <summary>A lambda that is only named here; who runs it is looked at where it is run.</summary>
    private static bool IsDelegateMade((MethodBase User, MethodBase Used) use) => use.Used.Name.Contains('<', StringComparison.Ordinal);

    private static Type Written(Type type) => type.Name.StartsWith('<') ? Written(type.DeclaringType!) : type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string Name(MethodBase method)
    {
        var name = method.Name.StartsWith('<') ? method.Name[1..method.Name.IndexOf('>')] : method.Name;
        return $"{Written(method.DeclaringType!).Name}.{name}";
    }
}
