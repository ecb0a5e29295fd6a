using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProjectService.Quotes;

/// <summary>Lays the jobs of a run on the places that their models have, each as soon as it can start.</summary>
/// <param name="secondsOf">How long one job of a model takes.</param>
internal sealed class RunSchedule(Func<CatalogueModel, double> secondsOf)
{
    /// <summary>For each model, when each of its places is free.</summary>
    private readonly Dictionary<string, double[]> _places = [];

    /// <summary>When the last job ends, in seconds from the start.</summary>
    public double End { get; private set; }

    /// <param name="model">Whose place it takes.</param>
    /// <param name="readyAt">When what it needs is there.</param>
    /// <returns>When it ends.</returns>
    public double Add(CatalogueModel model, double readyAt)
    {
        if (!_places.TryGetValue(model.Id, out var places)) _places[model.Id] = places = new double[model.MaxConcurrent];
        var place = Array.IndexOf(places, places.Min());
        places[place] = Math.Max(places[place], readyAt) + secondsOf(model);
        End = Math.Max(End, places[place]);
        return places[place];
    }
}
