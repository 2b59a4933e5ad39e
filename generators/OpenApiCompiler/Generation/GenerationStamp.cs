using System.Security.Cryptography;
using System.Text;

namespace HubSpot.OpenApiCompiler.Generation;

/// <summary>
/// What the last output was made from, by content. The build compares time stamps, which is cheap and sometimes wrong; this
/// decides whether there is really something to do.
/// </summary>
internal sealed class GenerationStamp(string file, string inputList)
{
    private readonly string _hash = Hash(inputList);

    public bool IsCurrent => File.Exists(file) && File.ReadAllText(file) == _hash;

    /// <summary>Renews the time even when the content is the same, so that the build sees it as newer than its inputs.</summary>
    public void Renew() => File.WriteAllText(file, _hash);

    private static string Hash(string inputList)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var input in File.ReadAllLines(inputList).Where(File.Exists))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(input)));
            hash.AppendData(File.ReadAllBytes(input));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
