using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Projects;

namespace VideoGen.ProjectService.PaidClips;

/// <summary>Finds the clips that a plan need not buy again.</summary>
internal static class PaidClipReuse
{
    /// <param name="database">Where the clips of the project are known.</param>
    /// <param name="project">Whose clips.</param>
    /// <param name="plan">A valid one.</param>
    /// <param name="fresh">The user wants every clip made anew.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public static async Task<IReadOnlyList<ReusedClip>> ReusableAsync(
        this ProjectsDbContext database, VideoProject project, GenerationPlan plan, bool fresh, CancellationToken cancellationToken)
    {
        if (fresh || project.CeilingMicros is null) return [];
        var clips = await database.PaidClips.AsNoTracking().Where(clip => clip.ProjectId == project.Id).ToListAsync(cancellationToken);
        return Match(ClipIdentity.OfShots(plan, project.CharacterImagePath), clips);
    }

    /// <summary>Gives each shot a clip of its identity: the one of its own place first, then the newest, and none to two shots.</summary>
    public static IReadOnlyList<ReusedClip> Match(IReadOnlyDictionary<int, string> identities, IReadOnlyCollection<PaidClip> clips)
    {
        // The same file may be known from several runs that used it again.
        var free = clips.GroupBy(clip => clip.ClipPath).Select(same => same.MaxBy(clip => clip.MadeAt)!).OrderByDescending(clip => clip.MadeAt).ToList();
        var matched = new List<ReusedClip>();
        foreach (var inPlace in new[] { true, false })
        {
            foreach (var (shot, identity) in identities.OrderBy(pair => pair.Key))
            {
                if (matched.Any(match => match.ShotNumber == shot)) continue;
                if (free.Find(clip => clip.Identity == identity && (!inPlace || clip.ShotNumber == shot)) is not { } clip) continue;
                free.Remove(clip);
                matched.Add(new ReusedClip(shot, clip.ClipPath, clip.Duration, clip.HasSound));
            }
        }

        return [.. matched.OrderBy(match => match.ShotNumber)];
    }
}
