using System.Security.Cryptography;
using System.Text;

namespace VideoGen.ProviderSimulator.Requests;

/// <summary>Choices that depend on nothing but the request, so that the same request always gets the same answer.</summary>
public static class SeededChoice
{
    /// <summary>A number below <paramref name="count"/>.</summary>
    public static int Below(int count, string seed) => (int)(Number(seed) % (uint)count);

    /// <summary>0 inclusive to 1 exclusive.</summary>
    public static double Fraction(string seed) => Number(seed) / (double)(1UL << 32);

    public static T Of<T>(IReadOnlyList<T> choices, string seed) => choices[Below(choices.Count, seed)];

    public static uint Number(string seed) => BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(seed)), 0);
}
