namespace VideoGen.Demo;

/// <summary>What <c>./videogen demo</c> hands over.</summary>
/// <param name="DataFolder">Where <c>endpoints.json</c> and the telemetry are, <c>.videogen</c> as a rule.</param>
/// <param name="Sample">The sample video; null has one generated.</param>
/// <param name="Model">One video model for every shot; null takes the plan's choice.</param>
/// <param name="FiguresFile">Where to write the measured times as JSON; null for nowhere.</param>
internal sealed record DemoOptions(string DataFolder, string? Sample, string? Character, string? Audio, string? Model, string? FiguresFile)
{
    /// <exception cref="ArgumentException">An option is unknown, has no value or names a file that is not there.</exception>
    public static DemoOptions Parse(string[] args)
    {
        var options = new DemoOptions(".videogen", null, null, null, null, null);
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--data" => options with { DataFolder = Value(args, ref i) },
                "--character" => options with { Character = Existing(Value(args, ref i)) },
                "--audio" => options with { Audio = Existing(Value(args, ref i)) },
                "--model" => options with { Model = Value(args, ref i) },
                "--figures" => options with { FiguresFile = Value(args, ref i) },
                ['-', ..] unknown => throw new ArgumentException($"{unknown} is not an option. Use: [sample.mp4] [--character image] [--audio file] [--model id] [--figures file.json]"),
                var sample => options with { Sample = Existing(sample) },
            };
        }

        return options;
    }

    private static string Value(string[] args, ref int i) =>
        ++i < args.Length ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value.");

    private static string Existing(string path) =>
        File.Exists(path) ? Path.GetFullPath(path) : throw new ArgumentException($"There is no file {path}.");
}
