using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace HubSpot.OpenApiCompiler.Generate.Naming;

/// <summary>
/// Makes a C# name from any text. The result is always ASCII: similar-looking letters and marks that change the writing direction could
/// hide code, and the classes of characters differ between Unicode versions.
/// </summary>
internal static class Identifier
{
    private const int Longest = 100;
    private const int KeptOfTooLong = 80;

    /// <summary>'hs_object_id', 'HS-OBJECT-ID' and 'hsObjectId' become HsObjectId.</summary>
    public static string Pascal(string text) => Join(Words(text).Select(Calm), text);

    /// <summary>As <see cref="Pascal"/>, but words in capitals are kept, because the text is a name already.</summary>
    public static string Kept(string text) => Join(Words(text), text);

    /// <summary>As <see cref="Pascal"/>, with a small first letter.</summary>
    public static string Camel(string text) => Pascal(text) is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    /// <summary>
    /// A name for a type or a method. It has no underscores, because NSwag splits names there, and starts with a letter.
    /// </summary>
    public static string Plain(string name, string prefixForDigits)
        => name.Replace("_", "", StringComparison.Ordinal) is var plain && char.IsAsciiLetter(plain[0]) ? plain : prefixForDigits + plain;

    /// <summary>The name, shortened if it is too long. A hash replaces what is cut off, so that different names stay different.</summary>
    public static string Short(string name)
        => name.Length <= Longest ? name : name[..KeptOfTooLong] + Hash(name);

    /// <summary>Appends a number. After a digit, 'No' keeps the two numbers apart.</summary>
    public static string Numbered(string name, int number)
        => name + (char.IsAsciiDigit(name[^1]) ? "No" : "") + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<string> words, string text)
    {
        var name = new StringBuilder();
        foreach (var word in words.DefaultIfEmpty(SymbolNames.Of(text)))
        {
            var wouldMerge = name.Length > 0 && char.IsAsciiDigit(name[^1]) && char.IsAsciiDigit(word[0]);
            name.Append(wouldMerge ? "_" : "").Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
            if (name.Length > Longest)
            {
                return Start(name.ToString(0, KeptOfTooLong)) + Hash(text);
            }
        }

        return Start(SymbolNames.Before(text) + name);
    }

    private static string Start(string name) => char.IsAsciiDigit(name[0]) ? "_" + name : name;

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (!char.IsAscii(c) && !char.IsControl(c))
            {
                word.Append('U').Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static string Calm(string word)
        => word.Length > 1 && word.Any(char.IsAsciiLetterUpper) && !word.Any(char.IsAsciiLetterLower) ? char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant() : word;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())))[..8];
}
