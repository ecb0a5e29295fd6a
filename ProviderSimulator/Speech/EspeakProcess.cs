using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using VideoGen.Media.Files;

namespace VideoGen.ProviderSimulator.Speech;

/// <summary>The one place that starts espeak-ng: words on standard input, a WAV file in a work folder.</summary>
public sealed class EspeakProcess
{
    private static readonly HashSet<string> s_languages = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "tr", "cs", "fi", "el", "hu", "ro"];

    /// <param name="language">ISO 639-1; an unknown one is spoken as English.</param>
    /// <param name="speed">0.5–2, 1 is normal.</param>
    public async Task SpeakAsync(WorkFolder folder, string wav, string text, string language, SpeechVoice voice, double speed, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("espeak-ng")
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
        };
        foreach (var argument in Arguments(wav, language, voice, speed)) start.ArgumentList.Add(argument);
        using var process = Start(start);
        try
        {
            await process.StandardInput.WriteAsync(text.AsMemory(), cancellationToken);
            process.StandardInput.Close();
            var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0) throw new InvalidOperationException($"espeak-ng ended with {process.ExitCode}: {errors}");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static string[] Arguments(string wav, string language, SpeechVoice voice, double speed) =>
    [
        "-v", $"{(language is "en" || !s_languages.Contains(language) ? "en-us" : language)}+{voice.Variant}",
        "-s", ((int)(voice.WordsPerMinute * speed)).ToString(CultureInfo.InvariantCulture),
        "-p", voice.Pitch.ToString(CultureInfo.InvariantCulture),
        "-b", "1", "--stdin", "-w", wav,
    ];

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException("espeak-ng did not start.");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("espeak-ng is not installed; the simulated speech needs it (apt-get install espeak-ng).", missing);
        }
    }
}
